import * as v from 'valibot'

/** One line of a model's card, already in words. Rows come from `catalog/card-rows.ts`. */
export const CardRowSchema = v.object({
  id: v.string(),
  label: v.string(),
  value: v.string(),
  /** Said smaller, under the value: a basis, a range, a source. */
  detail: v.optional(v.string()),
  /** What it says is older than 36 hours; the words of its age are in `detail`. */
  isWorn: v.optional(v.boolean()),
  url: v.optional(v.string()),
  /** Of a value that is quoted; empty where nobody said it. */
  language: v.optional(v.string()),
})
export type CardRow = v.InferOutput<typeof CardRowSchema>

export const CardSchema = v.object({
  /** Absent for a version that no catalogue has yet. */
  modelId: v.optional(v.string()),
  title: v.string(),
  rows: v.array(CardRowSchema),
  /** One line to paste elsewhere, with its source and day. */
  copyText: v.optional(v.string()),
  isFollowed: v.optional(v.boolean()),
  /** Whether it is in the compare tray. */
  isCompared: v.optional(v.boolean()),
})
/** All that is known of one model, ready to be shown as text. */
export type Card = v.InferOutput<typeof CardSchema>
