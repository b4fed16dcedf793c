import { startOfDayMs } from '../../../core/day/day.ts'
import type { Source } from '../../../core/source/source.ts'
import { MinuteCounts } from './count-minutes.ts'
import { simulateInstall, type SimulatedAnswer, type SimulatedRequest } from './simulate-install.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const START_MS = startOfDayMs('2026-04-01')
/** The hour of the day in which the played report publishes. */
const EDITION_AT_MS = 6 * HOUR_MS

export interface Troubles {
  /** The id of a source that answers with errors from the fourth day on. */
  failing?: string
  /** The id of a source that answers 410 from the fifth day on. */
  gone?: string
}

export interface Played {
  installs: number
  days: number
  /** All install at the first moment, as after an update, and not at any time of the first day. */
  areTogether?: boolean
  /** Few installs say little about a minute: then longer spans are counted. */
  windowMinutes?: number
}

export interface Population {
  /** Of all minutes from the second day on; installing takes the first. */
  all: MinuteCounts
  hosts: ReadonlyMap<string, MinuteCounts>
  /** Requests for an address the same install asked before, and those of them that sent a validator. */
  pollCount: number
  conditionalCount: number
  /** The most requests one install sent to the failing source in a day, later than three days after its first failure. */
  mostADayWhenFailing: number
  /** The most requests one install sent to the source that is gone, from its first 410 on. */
  mostAfterGone: number
}

/** Browsers that are never switched off ask played servers. */
export function simulatePopulation(
  sources: readonly Source[],
  { installs, days, areTogether = false, windowMinutes = 1 }: Played,
  troubles: Troubles = {},
  onInstall: (index: number) => void = () => undefined,
): Population {
  const span = { fromMs: START_MS + DAY_MS, toMs: START_MS + days * DAY_MS }
  const all = new MinuteCounts(span, windowMinutes)
  const hosts = new Map<string, MinuteCounts>()
  const hostOfUrl = new Map<string, MinuteCounts>()
  const population = { all, hosts, pollCount: 0, conditionalCount: 0, mostADayWhenFailing: 0, mostAfterGone: 0 }

  function count({ url, atMs, isAgain, isConditional }: SimulatedRequest): void {
    let counts = hostOfUrl.get(url)
    if (!counts) {
      const { host } = new URL(url)
      counts = hosts.get(host) ?? new MinuteCounts(span, windowMinutes)
      hosts.set(host, counts)
      hostOfUrl.set(url, counts)
    }
    counts.add(atMs)
    all.add(atMs)
    if (isAgain) population.pollCount++
    if (isAgain && isConditional) population.conditionalCount++
  }

  for (let index = 0; index < installs; index++) {
    const failures: number[] = []
    let goneCount = 0
    const fromMs = START_MS + (areTogether ? 0 : (index / installs) * DAY_MS)
    simulateInstall(`install ${index}`, sources, { fromMs, toMs: span.toMs }, (request) => {
      count(request)
      const answer = answerTo(request, troubles)
      if (answer.status === 500) failures.push(request.atMs)
      if (answer.status === 410) goneCount++
      return answer
    })
    population.mostADayWhenFailing = Math.max(population.mostADayWhenFailing, mostInADay(failures))
    population.mostAfterGone = Math.max(population.mostAfterGone, goneCount)
    onInstall(index)
  }
  return population
}

function answerTo({ sourceId, url, atMs, isConditional }: SimulatedRequest, { failing, gone }: Troubles): SimulatedAnswer {
  if (sourceId === failing && atMs >= START_MS + 3 * DAY_MS) return { status: 500 }
  if (sourceId === gone && atMs >= START_MS + 4 * DAY_MS) return { status: 410 }
  const day = /\d{4}-\d\d-\d\d/.exec(url)?.[0]
  if (day !== undefined && startOfDayMs(day) + EDITION_AT_MS > atMs) return { status: 404 }
  return { status: isConditional ? 304 : 200 }
}

function mostInADay(timesMs: readonly number[]): number {
  const late = timesMs.filter((atMs) => atMs - (timesMs[0] ?? 0) > 3 * DAY_MS)
  return late.reduce((most, atMs) => Math.max(most, late.filter((other) => other >= atMs && other < atMs + DAY_MS).length), 0)
}
