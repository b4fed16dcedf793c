import * as v from 'valibot'
import { DaySchema } from '../day/day.ts'

/** A score that somebody reports of one model, to be shown as theirs: it stands on no board, and is compared with nothing. */
export const ReportedScoreSchema = v.object({
  benchmark: v.pipe(v.string(), v.nonEmpty()),
  score: v.pipe(v.number(), v.finite()),
  /** What the score counts: `resolve rate`. */
  metric: v.optional(v.string()),
  /** Of the benchmark. */
  version: v.optional(v.string()),
  /** How it was run, as written: `Terminus-2`. */
  setup: v.optional(v.array(v.string())),
  /** Where it is reported. */
  url: v.string(),
  reportedOn: v.optional(DaySchema),
  /** Which of our sources cites it. */
  sourceId: v.string(),
})
export type ReportedScore = v.InferOutput<typeof ReportedScoreSchema>
