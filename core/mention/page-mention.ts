import * as v from 'valibot'

const PageMentionSchema = v.object({
  /** Tells the frame which mention is meant; good while its page is open. */
  key: v.string(),
  /** Absent for a version that no catalogue has yet. */
  modelId: v.optional(v.string()),
  /** The model's name, with the variant whose figures these are; for an unknown version, the name as written. */
  name: v.string(),
  /** `60.2 · $11.25 blend`; empty for an unknown version. */
  figures: v.string(),
  /** How often the page names it. */
  count: v.number(),
})
/** One model that a page names, at its first mention. */
export type PageMention = v.InferOutput<typeof PageMentionSchema>

/** What one frame of a tab tells of itself, when asked and whenever it changes; its mentions in reading order. */
export const FrameMentionsSchema = v.object({
  /** Random, new for each load. */
  frame: v.string(),
  isTop: v.boolean(),
  mentions: v.array(PageMentionSchema),
})
export type FrameMentions = v.InferOutput<typeof FrameMentionsSchema>
