import type { Day } from '../core/day/day.ts'
import { DayTextsSchema, type DayTexts } from '../core/search/day-texts.ts'
import { readEditionAs } from './history.ts'

/** What a day's edition says, without its boards, which are most of it. */
export async function readDayTexts(day: Day): Promise<DayTexts | undefined> {
  return readEditionAs(day, DayTextsSchema)
}
