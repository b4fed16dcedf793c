import { makerWords } from '../../catalog/makers.ts'
import { addDays, dayOf, type Day } from '../../core/day/day.ts'
import { composeEdition } from '../../core/edition/compose-edition.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { FeedStories } from '../../core/edition/gather-stories.ts'
import { readDayEdition } from '../../platform/history.ts'
import { runInSlices } from '../../platform/run-in-slices.ts'
import { readSourceSettings } from '../../platform/source-settings.ts'

/** No story of an edition is older than two days, so no earlier edition can have told it. */
const DAYS_BACK = 3

/** Today's edition out of what the sources gave, knowing what earlier editions told. */
export async function makeEdition(report: Edition | undefined, feeds: readonly FeedStories[], nowMs: number): Promise<Edition | undefined> {
  const day = dayOf(nowMs)
  const [{ paperFocus }, ...kept] = await Promise.all([readSourceSettings(), ...daysBefore(day).map(readDayEdition), readDayEdition(day)])
  const today = kept.pop()
  return runInSlices(
    composeEdition({
      report,
      feeds,
      earlier: kept.filter((edition) => edition !== undefined),
      isUnderway: today?.origin === 'composed',
      focus: paperFocus,
      makerWords,
      now: { ms: nowMs, day },
    }),
  )
}

function daysBefore(day: Day): Day[] {
  return Array.from({ length: DAYS_BACK }, (_, age) => addDays(day, -age - 1))
}
