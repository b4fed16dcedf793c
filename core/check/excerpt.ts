import * as v from 'valibot'

const NameSchema = v.object({
  /** Tells the frame which mention is meant; good until the page is read again. */
  key: v.string(),
  /** Absent for a version that no catalogue has yet. */
  modelId: v.optional(v.string()),
  variant: v.optional(v.string()),
})
/** One mention, as an excerpt holds it. */
export type ExcerptName = v.InferOutput<typeof NameSchema>

const LineSchema = v.object({
  /** A paragraph, or what of it is near a mention; `…` stands where it was cut. */
  text: v.string(),
  names: v.array(v.object({ ...NameSchema.entries, start: v.number(), end: v.number() })),
})
export type ExcerptLine = v.InferOutput<typeof LineSchema>

const RowSchema = v.object({
  caption: v.string(),
  /** The whole text of the cell that names the model. */
  label: v.string(),
  names: v.array(v.object({ ...NameSchema.entries, written: v.string() })),
  /** The other cells, each with what stands at the head of its column; or, for a model that heads a column, of its row. */
  cells: v.array(v.object({ header: v.string(), text: v.string() })),
})
/** What a table says of one model. */
export type ExcerptRow = v.InferOutput<typeof RowSchema>

/** What stands around the mentions of one frame, told when asked and kept nowhere. */
export const FrameExcerptsSchema = v.object({
  frame: v.string(),
  lines: v.array(LineSchema),
  rows: v.array(RowSchema),
  /** Whether every mention was looked at. */
  isWhole: v.boolean(),
})
export type FrameExcerpts = v.InferOutput<typeof FrameExcerptsSchema>
