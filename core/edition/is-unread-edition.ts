import * as v from 'valibot'
import type { Day } from '../day/day.ts'
import { EditionSchema } from './edition.ts'

/** What tells one edition from the next: however often a composed one is composed anew, it stays the same. */
export const EditionMarkSchema = v.pick(EditionSchema, ['date', 'origin'])
export type EditionMark = v.InferOutput<typeof EditionMarkSchema>

/** Of a later day, or the report's own after a composed one of that day. */
export function isLaterEdition({ date, origin }: EditionMark, than: EditionMark | undefined): boolean {
  if (!than || date > than.date) return true
  return date === than.date && origin === 'report' && than.origin === 'composed'
}

/** An edition of an earlier day is no news any more, opened or not. */
export function isUnreadEdition(newest: EditionMark | undefined, opened: EditionMark | undefined, today: Day): boolean {
  return newest?.date === today && isLaterEdition(newest, opened)
}
