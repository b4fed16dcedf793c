import * as v from 'valibot'
import { EditionSchema } from '../edition/edition.ts'

const { editorial, sections } = EditionSchema.entries

/** Of an edition, what is searched. */
export const DayTextsSchema = v.object({ editorial, sections })
export type DayTexts = v.InferOutput<typeof DayTextsSchema>
