import * as v from 'valibot'

/** The last good answer of one source. */
export const SourceCopySchema = v.object({
  /** What the source's `parse` gave; read back through the schema of its kind. */
  data: v.unknown(),
  url: v.string(),
  fetchedAtMs: v.number(),
  /** Validators, byte for byte as received. */
  etag: v.optional(v.string()),
  lastModified: v.optional(v.string()),
})
export type SourceCopy = v.InferOutput<typeof SourceCopySchema>
