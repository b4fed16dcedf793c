import * as v from 'valibot'
import { BoardSchema } from '../board/board.ts'
import { DaySchema } from '../day/day.ts'

/** One headline. All texts are plain text, never markup. */
export const StorySchema = v.object({
  /** Stable over refreshes, unique over sources: the address, or the source's own id where it has no address. */
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.pipe(v.string(), v.nonEmpty()),
  /** An http or https address; absent where the source gave none that is safe to open. */
  url: v.optional(v.string()),
  /** Who published it, as shown: `TechCrunch`, `OpenAI`. */
  source: v.optional(v.string()),
  publishedAtMs: v.optional(v.number()),
  summary: v.optional(v.string()),
  paper: v.optional(
    v.object({
      authors: v.array(v.string()),
      category: v.optional(v.string()),
      abstract: v.optional(v.string()),
    }),
  ),
  discussion: v.optional(v.object({ url: v.string(), points: v.number(), comments: v.number() })),
})
export type Story = v.InferOutput<typeof StorySchema>

export const sectionIds = ['labs', 'wire', 'papers', 'trending'] as const
export type SectionId = (typeof sectionIds)[number]

export const SectionSchema = v.object({
  id: v.picklist(sectionIds),
  /** The page behind "All labs" and its like, by its href. */
  allUrl: v.optional(v.string()),
  stories: v.array(StorySchema),
})
export type Section = v.InferOutput<typeof SectionSchema>

export const EditionSchema = v.object({
  date: DaySchema,
  /** The report's own, or put together on this machine from feeds because the report has none. */
  origin: v.picklist(['report', 'feeds']),
  url: v.optional(v.string()),
  editorial: v.optional(v.object({ paragraphs: v.array(v.string()), byline: v.optional(v.string()) })),
  sections: v.array(SectionSchema),
  boards: v.array(BoardSchema),
  /** The page behind "Full tables". */
  fullTablesUrl: v.optional(v.string()),
})
export type Edition = v.InferOutput<typeof EditionSchema>
