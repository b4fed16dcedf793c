import * as v from 'valibot'
import { DaySchema } from '../day/day.ts'
import { EditionSchema } from '../edition/edition.ts'
import { DayFiguresSchema } from '../history/day-figures.ts'

/** What is the reader's own, by the keys under which it is kept. Whoever reads a member of it believes it no more than what is stored. */
export const OwnDataSchema = v.record(v.string(), v.unknown())
export type OwnData = v.InferOutput<typeof OwnDataSchema>

export const BackedUpDaySchema = v.object({
  day: DaySchema,
  edition: v.exactOptional(EditionSchema),
  figures: v.exactOptional(DayFiguresSchema),
})
export type BackedUpDay = v.InferOutput<typeof BackedUpDaySchema>
