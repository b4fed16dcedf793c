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
  /** Of title and summary, as a BCP 47 tag, where whoever published them says it. */
  language: v.optional(v.string()),
  paper: v.optional(
    v.object({
      authors: v.array(v.string()),
      category: v.optional(v.string()),
      abstract: v.optional(v.string()),
    }),
  ),
  /** Of a repository: what it is written in, and how many people starred it. */
  repository: v.optional(v.object({ language: v.optional(v.string()), stars: v.optional(v.number()) })),
  discussion: v.optional(v.object({ url: v.string(), points: v.number(), comments: v.number() })),
  /** Others who report the same thing, in the order of their time. */
  alsoIn: v.optional(v.array(v.object({ title: v.string(), source: v.optional(v.string()), url: v.optional(v.string()) }))),
  /** The earlier edition that told it first: it goes on today. */
  continuesSince: v.optional(DaySchema),
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
  /** The report's own, or composed on this machine because the report has none. */
  origin: v.picklist(['report', 'composed']),
  url: v.optional(v.string()),
  editorial: v.optional(v.object({ paragraphs: v.array(v.string()), byline: v.optional(v.string()) })),
  /** Of a composed edition: a few sentences out of its stories, each with who said it. Never an editorial. */
  lead: v.optional(v.array(v.object({ text: v.string(), source: v.string(), url: v.optional(v.string()), language: v.optional(v.string()) }))),
  /** Of a composed edition: the last that the report had. */
  lastReport: v.optional(v.object({ date: DaySchema, url: v.optional(v.string()) })),
  sections: v.array(SectionSchema),
  boards: v.array(BoardSchema),
  /** The page behind "Full tables". */
  fullTablesUrl: v.optional(v.string()),
})
export type Edition = v.InferOutput<typeof EditionSchema>
