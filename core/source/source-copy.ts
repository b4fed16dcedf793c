import * as v from 'valibot'

/** The last good answer of one source. Its validators stand in its health: to send them, this need not be read. */
export const SourceCopySchema = v.object({
  /** What the source's `parse` gave; read back through the schema of its kind. */
  data: v.unknown(),
  url: v.string(),
  fetchedAtMs: v.number(),
})
export type SourceCopy = v.InferOutput<typeof SourceCopySchema>
