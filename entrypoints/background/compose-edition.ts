import { makerWords } from '../../catalog/makers.ts'
import { addDays, dayOf, type Day } from '../../core/day/day.ts'
import { composeEdition } from '../../core/edition/compose-edition.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { FeedStories } from '../../core/edition/gather-stories.ts'
import type { PaperFocus } from '../../core/edition/paper-focus.ts'
import { readDayEdition } from '../../platform/history.ts'
import { runInSlices } from '../../platform/run-in-slices.ts'

/** No story of an edition is older than two days, so no earlier edition can have told it. */
const DAYS_BACK = 3

/** Today's edition out of what the sources gave, knowing what earlier editions told. */
export async function makeEdition(
  report: Edition | undefined,
  feeds: readonly FeedStories[],
  focus: PaperFocus,
  nowMs: number,
): Promise<Edition | undefined> {
  const day = dayOf(nowMs)
  const kept = await Promise.all([...daysBefore(day), day].map(readDayEdition))
  const today = kept.pop()
  return runInSlices(
    composeEdition({
      report,
      feeds,
      earlier: kept.filter((edition) => edition !== undefined),
      isUnderway: today?.origin === 'composed',
      focus,
      makerWords,
      now: { ms: nowMs, day },
    }),
  )
}

function daysBefore(day: Day): Day[] {
  return Array.from({ length: DAYS_BACK }, (_, age) => addDays(day, -age - 1))
}
