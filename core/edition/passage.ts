import * as v from 'valibot'
import { DaySchema, type Day } from '../day/day.ts'

/** Where an edition names a model. */
export const PassageSchema = v.object({
  kind: v.picklist(['editorial', 'story']),
  /** The sentence of the editorial, or the story's headline. */
  text: v.string(),
  /** The edition's page, or the story's. */
  url: v.optional(v.string()),
  /** Who published the story. */
  source: v.optional(v.string()),
  /** Of the text, where it is known. */
  language: v.optional(v.string()),
  /** Of the edition. */
  day: DaySchema,
})
export type Passage = v.InferOutput<typeof PassageSchema>

/** By model id, a few for each, what matters most first. */
export const PassagesSchema = v.record(v.string(), v.array(PassageSchema))
export type Passages = v.InferOutput<typeof PassagesSchema>

/** What editions of earlier days said of a model, as far as they are read. */
export interface EarlierPassages {
  /** The newest first; days that do not name it are left out. */
  days: readonly { day: Day; passages: readonly Passage[] }[]
  /** `more`: there are older editions, which are read when asked for. */
  state: 'reading' | 'more' | 'all' | 'failed'
  /** The oldest day of which an edition is kept. */
  keptSince?: Day | undefined
}
