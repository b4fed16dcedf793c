import { sourceUrls } from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import { isDue, mayAskNow } from '../../core/source/schedule.ts'
import type { Source } from '../../core/source/source.ts'
import { writeProgress, type SourceProgress } from '../../platform/refresh-progress.ts'
import { readHealths } from '../../platform/store.ts'
import { askSource } from './ask-source.ts'
import { askableSources } from './askable-sources.ts'
import { composeIfStale } from './compose.ts'

const AT_ONCE = 4

let running: Promise<void> | undefined

interface Wanted {
  everySource: boolean
  /** Only this one. */
  sourceId?: string
}

/**
 * Asks every source that is due, or every source a person may ask for now, or one of them. One refresh runs at a time; a second call
 * joins it, but one for a single source has its turn afterwards.
 */
export async function refresh({ everySource, sourceId }: Wanted): Promise<void> {
  if (sourceId !== undefined) await running
  running ??= run(everySource || sourceId !== undefined ? mayAskNow : isDue, sourceId).finally(() => {
    running = undefined
  })
  await running
}

async function run(isWanted: typeof isDue, sourceId: string | undefined): Promise<void> {
  const nowMs = Date.now()
  const healths = new Map((await readHealths()).map((health) => [health.id, health]))
  const sources = await askableSources()
  const hasAddress = (source: Source) => sourceUrls(source, { today: dayOf(nowMs) }).length > 0
  const wanted = sources.filter((source) => (sourceId ?? source.id) === source.id && isWanted(healths.get(source.id), nowMs) && hasAddress(source))
  const states: Record<string, SourceProgress> = Object.fromEntries(wanted.map(({ id }) => [id, 'waiting']))
  const tell = (isRunning: boolean) => writeProgress({ updatedAtMs: Date.now(), isRunning, sources: { ...states } })

  if (wanted.length > 0) await tell(true)
  await eachHostInTurn(wanted, async (source) => {
    states[source.id] = 'asking'
    await tell(true)
    states[source.id] = await askSource(source, healths.get(source.id))
    await tell(true)
  })
  await composeIfStale()
  if (wanted.length > 0) await tell(false)
}

/** Never two requests to one host at once, and never more than four in all. */
async function eachHostInTurn(wanted: readonly Source[], visit: (source: Source) => Promise<void>): Promise<void> {
  const today = dayOf(Date.now())
  const queues = Object.values(Object.groupBy(wanted, (source) => new URL(sourceUrls(source, { today })[0] ?? source.homepage).host))
  const takeQueues = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const source of queue) await visit(source)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeQueues))
}
