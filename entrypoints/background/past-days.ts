import { activeSources, sourceUrls } from '../../catalog/sources/index.ts'
import { inferenceReport } from '../../catalog/sources/inference-report.ts'
import { dayOf, type Day } from '../../core/day/day.ts'
import type { Edition } from '../../core/edition/edition.ts'
import { isKnownAbsent, nextDayToFill, pauseAfterFailure } from '../../core/history/past-days.ts'
import { say } from '../../core/language/say.ts'
import { mayAsk } from '../../core/source/schedule.ts'
import { SourceError } from '../../core/source/source.ts'
import { QUIET_AFTER_START_MS } from '../../core/source/wakes.ts'
import { makeTurns } from '../../core/steps/turns.ts'
import { absentIfGone, ask, RefusedError } from '../../platform/ask.ts'
import { changeHistory, readDayEdition, readHistory } from '../../platform/history.ts'
import { waitForHost } from '../../platform/host-pace.ts'
import { mayReach } from '../../platform/host-permissions.ts'
import { readSourceSettings } from '../../platform/source-settings.ts'
import { readComposed, readHealths } from '../../platform/store.ts'
import { wait } from '../../platform/wait.ts'
import { compose } from './compose.ts'
import { keepPastDay } from './keep-day.ts'
import { UnallowedError } from './unallowed-error.ts'

const BETWEEN_DAYS_MS = 4000

/**
 * Brings the report's edition of a past day into the history, asking for it only when it is not kept already.
 *
 * @throws SourceError with a sentence for the person
 */
export async function readPastDay(day: Day): Promise<void> {
  const nowMs = Date.now()
  if (day > dayOf(nowMs)) throw new SourceError(say('fault.dayToCome'))
  if (await isKept(day)) return
  const history = await readHistory()
  const isAbsent = isKnownAbsent(history, day, nowMs) || (await inTurn(() => fetchDay(day))) === 'absent'
  if (isAbsent) throw new SourceError(say('fault.noEditionOfDay'))
}

let filling: Promise<void> | undefined

/**
 * Fills the last days, one every few seconds. What is missing is told from what is kept, so a worker killed in between leaves the rest
 * to the next call. Boards are compared with those of the days before, so all is composed anew when days came.
 */
export function fillPastDays(): Promise<void> {
  filling ??= fill().finally(() => {
    filling = undefined
  })
  return filling
}

async function fill(): Promise<void> {
  const days = new Set<Day>()
  for (let day = await nextDay(); day !== undefined && !days.has(day); day = await nextDay()) {
    // The browser started no later than this background.
    await wait(Math.max(BETWEEN_DAYS_MS, QUIET_AFTER_START_MS - performance.now()))
    const wanted = day
    if ((await inTurn(() => fetchDay(wanted)).catch(noted)) === 'failed') break
    days.add(day)
  }
  if (days.size > 0) await compose()
}

/** A report that was switched off, or does not answer, is not asked for more. */
async function nextDay(): Promise<Day | undefined> {
  const nowMs = Date.now()
  const isOn = activeSources(await readSourceSettings()).includes(inferenceReport)
  const health = (await readHealths()).find(({ id }) => id === inferenceReport.id)
  return isOn && !health?.failure ? nextDayToFill(await readHistory(), dayOf(nowMs), nowMs) : undefined
}

/** Requests for past days never overlap. */
const inTurn = makeTurns()

/** The failure is in the history already; the person who waited for it is told where the visit was asked for. */
function noted(): 'failed' {
  return 'failed'
}

async function isKept(day: Day): Promise<boolean> {
  return (await readDayEdition(day))?.origin === 'report'
}

async function fetchDay(day: Day): Promise<'kept' | 'absent'> {
  // Whoever had the turn before may have asked for the same day.
  if (await isKept(day)) return 'kept'
  await refuseToAsk()
  try {
    const edition = await askForDay(day)
    if (edition) await keepPastDay(edition, (await readComposed('catalogue'))?.models ?? [], dayOf(Date.now()))
    await changeHistory(({ days, absent, failed }) => ({ days, absent: edition ? absent : { ...absent, [day]: Date.now() }, failed }))
    return edition ? 'kept' : 'absent'
  } catch (error) {
    const nowMs = Date.now()
    await changeHistory((history) => ({ ...history, failed: { ...history.failed, [day]: nowMs }, pause: pauseAfterFailure(history, error instanceof RefusedError ? error.retryAtMs : undefined, nowMs) }))
    throw error instanceof SourceError ? new SourceError(say('fault.ofReport', { reason: error.message }), { cause: error }) : error
  }
}

/**
 * @returns undefined when the report has no edition of this day, or another day's stands in for it
 * @throws SourceError for a page that is no edition, which says nothing of the day
 */
async function askForDay(day: Day): Promise<Edition | undefined> {
  const [url = ''] = sourceUrls(inferenceReport, { today: day })
  await waitForHost(url)
  // What the report took away for good is a day without an edition; the report itself goes on.
  const answer = await ask(url, {}).catch(absentIfGone)
  if (answer.kind === 'absent') return undefined
  // Nobody asked whether something changed: nothing is what came.
  if (answer.kind === 'unchanged') throw new SourceError(say('fault.empty'))
  const edition = inferenceReport.parse(answer.body, { url: answer.url, fetchedAtMs: Date.now() })
  return edition.date === day ? edition : undefined
}

async function refuseToAsk(): Promise<void> {
  const { homepage } = inferenceReport
  if (!(await mayReach(homepage))) throw new UnallowedError(homepage)
  const health = (await readHealths()).find(({ id }) => id === inferenceReport.id)
  const { pause } = await readHistory()
  const nowMs = Date.now()
  if (!mayAsk(health, nowMs) || !mayAsk(pause, nowMs)) throw new SourceError(say('fault.reportLater'))
}
