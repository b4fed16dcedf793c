import * as v from 'valibot'
import { DaySchema } from '../day/day.ts'

/** Where an edition names a model. */
export const PassageSchema = v.object({
  kind: v.picklist(['editorial', 'story']),
  /** The sentence of the editorial, or the story's headline. */
  text: v.string(),
  /** The edition's page, or the story's. */
  url: v.optional(v.string()),
  /** Who published the story. */
  source: v.optional(v.string()),
  /** Of the edition. */
  day: DaySchema,
})
export type Passage = v.InferOutput<typeof PassageSchema>

/** By model id, a few for each, what matters most first. */
export const PassagesSchema = v.record(v.string(), v.array(PassageSchema))
export type Passages = v.InferOutput<typeof PassagesSchema>
