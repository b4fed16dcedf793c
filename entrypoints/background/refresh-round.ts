import { sourceUrls } from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { Candidate } from '../../core/source/plan-refresh.ts'
import type { Source } from '../../core/source/source.ts'
import { siteOf } from '../../platform/host-pace.ts'
import { logFailure } from '../../platform/log-failure.ts'
import { waitForDisk } from '../../platform/records.ts'
import { readHealths } from '../../platform/store.ts'
import { wait } from '../../platform/wait.ts'
import { askSource, type Outcome } from './ask-source.ts'
import { askableSources, isStillAskable } from './askable-sources.ts'
import { chooserOf, type Wanted } from './choose-sources.ts'
import { composeIfStale } from './compose.ts'
import { heldReport } from './held-report.ts'
import { makeLanes } from './lanes.ts'
import { ProgressTeller } from './progress-teller.ts'

const AT_ONCE = 4
/** A slow source does not keep what the others brought from their reader. */
const COMPOSE_EVERY_MS = 3_000

/**
 * Asks the wanted sources and composes what they answer. The report comes first, and those whose addresses it names come after it.
 * @param beforeMs sources that were asked since then are left out
 */
export async function runRound(wanted: Wanted, beforeMs: number): Promise<void> {
  await waitForDisk()
  const nowMs = Date.now()
  const today = dayOf(nowMs)
  const healths = await readHealths()
  const choose = await chooserOf(wanted, healths, beforeMs)
  const sources = await askableSources()
  const progress = new ProgressTeller({ wanted, startedAtMs: nowMs })
  const run = makeLanes(AT_ONCE)

  async function begin(asked: readonly Source[], report?: Edition): Promise<{ source: Source; visit: Promise<void> }[]> {
    const candidates = asked.map((source) => ({
      source,
      urls: sourceUrls(source, { today, report }),
      health: healths.find(({ id }) => id === source.id),
    }))
    const chosen = choose(candidates)
    await progress.begin(chosen.map(({ source }) => source.id))
    return chosen.map((candidate) => ({ source: candidate.source, visit: visit(candidate) }))
  }
  const visit = (candidate: Candidate) =>
    run(siteOf(candidate.urls[0] ?? ''), () => progress.follow(candidate.source.id, () => askIfWanted(candidate)))

  async function askAll(): Promise<void> {
    const first = await begin(sources.filter((source) => !isAddressedByReport(source)))
    await Promise.all(first.filter(({ source }) => source.yields === 'edition').map(({ visit }) => visit))
    const addressed = sources.filter(isAddressedByReport)
    const second = addressed.length > 0 ? await begin(addressed, await heldReport(sources)) : []
    await Promise.all([...first, ...second].map(({ visit }) => visit))
  }

  await composeUntil(askAll()).finally(() => progress.end())
}

async function askIfWanted(candidate: Candidate): Promise<Outcome> {
  return (await isStillAskable(candidate.source)) ? askSource(candidate) : 'unchanged'
}

/** Once more when all have answered: whoever answers while it is composed is not in it. */
async function composeUntil(asking: Promise<void>): Promise<void> {
  let isOver: boolean
  do {
    isOver = await Promise.race([asking.then(() => true), wait(COMPOSE_EVERY_MS).then(() => false)])
    await (isOver ? composeIfStale() : composeIfStale().catch(logFailure))
  } while (!isOver)
}

/** Its addresses may be links of the report's edition, or those of a day. */
function isAddressedByReport({ url, yields }: Source): boolean {
  return typeof url === 'function' && yields !== 'edition'
}
