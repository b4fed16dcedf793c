import * as v from 'valibot'
import { DaySchema } from '../day/day.ts'

const BytesSchema = v.pipe(v.number(), v.minValue(0))

/** What is kept of earlier days; the editions and figures themselves are records of their own. */
export const HistorySchema = v.object({
  days: v.record(
    DaySchema,
    v.object({
      edition: v.optional(v.object({ origin: v.picklist(['report', 'composed']), bytes: BytesSchema })),
      figures: v.optional(v.object({ bytes: BytesSchema })),
    }),
  ),
  /** Days of which the report said that it has no edition, and when it said so. */
  absent: v.record(DaySchema, v.number()),
  /** Days that the report could not be asked for the last time, and when that was. */
  failed: v.optional(v.record(DaySchema, v.number())),
  /** The report could not be asked for a past day so often in a row, and is not asked again by itself before. */
  pause: v.optional(
    v.object({
      count: v.number(),
      untilMs: v.number(),
      /** The report's own `Retry-After`: not even a person's wish is sent before. */
      retryAtMs: v.optional(v.number()),
    }),
  ),
})
export type History = v.InferOutput<typeof HistorySchema>

export const emptyHistory: History = { days: {}, absent: {} }
