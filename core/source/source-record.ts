import * as v from 'valibot'

/** What is kept of one source: the last good copy, how to ask again, and what went wrong last. Saved whole or not at all. */
export const SourceRecordSchema = v.object({
  sourceId: v.string(),
  good: v.optional(
    v.object({
      /** What the source's `parse` gave; read back through the schema of its kind. */
      data: v.unknown(),
      url: v.string(),
      /** When these data were received. */
      fetchedAtMs: v.number(),
      /** When the source last said that they still hold (a 200 or a 304). */
      checkedAtMs: v.number(),
      /** Validators, byte for byte as received. */
      etag: v.optional(v.string()),
      lastModified: v.optional(v.string()),
    }),
  ),
  failure: v.optional(
    v.object({
      atMs: v.number(),
      /** A sentence for the person. */
      reason: v.string(),
      /** Failures in a row. */
      count: v.number(),
      /** The server's own `Retry-After`: not even a person's "refresh" asks before. */
      retryAtMs: v.optional(v.number()),
    }),
  ),
  /** Not asked again before this moment. */
  dueAtMs: v.number(),
})
export type SourceRecord = v.InferOutput<typeof SourceRecordSchema>
