import * as v from 'valibot'
import { boards as definitions } from '../../catalog/boards.ts'
import { families } from '../../catalog/families.ts'
import { lexicon } from '../../catalog/lexicon.ts'
import { activeSources, byTrust } from '../../catalog/sources/index.ts'
import { BoardSchema } from '../../core/board/board.ts'
import { newestBoards } from '../../core/board/newest-boards.ts'
import { dayOf } from '../../core/day/day.ts'
import { completeReport } from '../../core/edition/complete-report.ts'
import { findPassages } from '../../core/edition/find-passages.ts'
import { locale } from '../../core/language/say.ts'
import { buildMentionIndex } from '../../core/mention/build-index.ts'
import { factsAsOf } from '../../core/model/facts-as-of.ts'
import { keepPrevious } from '../../core/model/keep-previous.ts'
import { mergeModels } from '../../core/model/merge-models.ts'
import { countsOf, type Workload } from '../../core/price/workload.ts'
import type { SourceCopy } from '../../core/source/source-copy.ts'
import type { SourceHealth } from '../../core/source/source-health.ts'
import { doesYield, yieldSchemas, type Source, type Yield, type Yielded } from '../../core/source/source.ts'
import { makeTurns } from '../../core/steps/turns.ts'
import { readComposedFrom, writeComposedFrom } from '../../platform/composed-from.ts'
import { logFailure } from '../../platform/log-failure.ts'
import { readMentionIndex, writeMentionIndex } from '../../platform/mention-index.ts'
import { waitForDisk } from '../../platform/records.ts'
import { giveWay } from '../../platform/run-in-slices.ts'
import { readSettings } from '../../platform/settings.ts'
import { readSnapshot } from '../../platform/snapshot.ts'
import { readSourceSettings } from '../../platform/source-settings.ts'
import { composedNames, deleteComposed, deleteCopy, readComposed, readCopy, readHealths, writeComposed } from '../../platform/store.ts'
import { makeEdition } from './compose-edition.ts'
import { followRenamed } from './follows.ts'
import { keepToday, readBoardsBefore } from './keep-day.ts'

/** The last good copy of every active source that has one, in the order of the catalogue. */
type Copies = ReadonlyMap<Source, SourceCopy>

const inTurn = makeTurns()

/** One at a time: what an older one writes must not stand beside what a newer one wrote. */
function inTurnOnDisk(work: () => Promise<void>): Promise<void> {
  return inTurn(() => waitForDisk().then(work))
}

/**
 * Composes again if any source has news since the last time, or the reader another workload or language, also when a killed worker never came to
 * it; and if something composed is there no more.
 */
export function composeIfStale(): Promise<void> {
  return inTurnOnDisk(async () => {
    const held = describeCopies(await readHeld(activeSources(await readSourceSettings())))
    if ((await readComposedFrom()) !== (await describe(held, (await readSettings()).workload))) await composeNow()
  })
}

/** Call once, when a background starts: the one before may have been ended before it came to a new workload, and the browser may speak another language. Reads next to nothing. */
export async function composeForWorkload(): Promise<void> {
  const [composedFrom, { workload }] = await Promise.all([readComposedFrom(), readSettings()])
  if (typeof composedFrom === 'string' && !composedFrom.endsWith(tellBasis(workload))) await composeIfStale()
}

export function compose(): Promise<void> {
  return inTurnOnDisk(composeNow)
}

/**
 * Makes edition, catalogue, the pages' name index and the passages that name a model out of the last good copy of every source. Where
 * a source has none yet, the copy that ships with the extension stands in; the catalogue so far says which boards today's follow.
 * Depends on nothing but what is stored, so it may be run again at any time.
 */
async function composeNow(): Promise<void> {
  const [settings, { workload }] = await Promise.all([readSourceSettings(), readSettings()])
  const sources = activeSources(settings)
  const held = await readHeld(sources)
  const copies = await readCopies(sources)
  const snapshot = await readSnapshot()
  const nowMs = Date.now()

  const isOfReport = ({ source }: { source: Source }) => source.isPageOfReport === true
  const [stories, boards] = [goodCopies(copies, 'stories'), goodCopies(copies, 'boards')]
  const printed = goodCopies(copies, 'edition')[0]?.data
  const report =
    printed &&
    completeReport(printed, [
      ...stories.filter(isOfReport).map(({ url, data }) => ({ url, stories: data })),
      ...boards.filter(isOfReport).map(({ url, data }) => ({ url, boards: data })),
    ])
  const feeds = stories.filter((copy) => !isOfReport(copy))
  const given = feeds.map(({ source, data, fetchedAtMs }) => ({ section: source.section, stories: data, fetchedAtMs }))
  const isWantingNews = sources.some(({ yields }) => yields === 'edition' || yields === 'stories')
  const edition = isWantingNews ? await makeEdition(report, given, settings.paperFocus, nowMs) : undefined

  const lists = goodCopies(copies, 'models')
  const live = new Set(lists.map(({ source }) => source.id))
  const isWanted = (sourceId: string) => !live.has(sourceId) && settings.switchedSources[sourceId] !== false
  const asked = lists.flatMap(({ source, data, fetchedAtMs }) => factsAsOf(data, held.get(source)?.checkedAtMs ?? fetchedAtMs))
  const facts = [...asked, ...snapshot.models.filter(({ sourceId }) => isWanted(sourceId))].sort(byTrust)
  const before = await readComposed('catalogue')
  const stored = before?.leaderboards ?? []
  const boardCopies = {
    current: [...(report?.boards ?? []), ...boards.filter((copy) => !isOfReport(copy)).flatMap(({ data }) => data)],
    // What was shown stays, whatever became of its source; its rows are tied to models anew.
    kept: [...stored.map((board) => v.parse(BoardSchema, board)), ...snapshot.boards],
  }
  await giveWay()
  const { models, leaderboards } = mergeModels(facts, newestBoards(definitions, boardCopies, dayOf(nowMs)), nowMs)
  const catalogue = { models, leaderboards: keepPrevious(leaderboards, stored, await readBoardsBefore(dayOf(nowMs))) }
  await giveWay()
  const index = buildMentionIndex(catalogue, definitions, { families, lexicon }, workload)

  if (edition) await writeComposed('edition', edition)
  // An edition of sources that fail stays.
  else if (!isWantingNews) await deleteComposed('edition', 'passages')
  if (before) await followRenamed(before.models, models).catch(logFailure)
  await writeComposed('catalogue', catalogue)
  await writeMentionIndex(index)
  if (edition) await writeComposed('passages', findPassages(edition, index))
  await keepToday(dayOf(nowMs), edition, report, catalogue).catch(logFailure)
  await writeComposedFrom(await describe(describeCopies(held), workload))
}

async function readCopies(sources: readonly Source[]): Promise<Copies> {
  const copies = await Promise.all(sources.map(async (source) => [source, await readGoodCopy(source)] as const))
  return new Map(copies.flatMap(([source, copy]) => (copy ? [[source, copy]] : [])))
}

/** One whose data are damaged is forgotten, so that its source is asked afresh. */
async function readGoodCopy(source: Source): Promise<SourceCopy | undefined> {
  const copy = await readCopy(source.id)
  if (!copy || v.is(yieldSchemas[source.yields], copy.data)) return copy
  await deleteCopy(source.id)
  return undefined
}

/** How the sources have been of which there is a copy to compose of: to know that, no copy need be read. */
async function readHeld(sources: readonly Source[]): Promise<ReadonlyMap<Source, SourceHealth>> {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return new Map((await readHealths()).flatMap((health) => {
    const source = byId.get(health.id)
    return source && health.fetchedAtMs !== undefined ? [[source, health]] : []
  }))
}

/** Names every copy, `openrouter@1777017600000`: by when it came, or where it has prices, by when its source last said that they hold. */
function describeCopies(held: ReadonlyMap<Source, SourceHealth>): string {
  return [...held].map(([{ id, yields }, { fetchedAtMs, checkedAtMs }]) => `${id}@${(yields === 'models' && checkedAtMs) || fetchedAtMs}`).join(' ')
}

/** Of which copies what is there was composed, for which workload and in which language. */
async function describe(held: string, workload: Workload | null): Promise<string> {
  const index = (await readMentionIndex()) ? ['mention-index'] : []
  return [held, '→', ...(await composedNames()), ...index, tellBasis(workload)].join(' ')
}

/** What the figures beside names say, and in which language. */
function tellBasis(workload: Workload | null): string {
  return `${workload ? `per day of ${countsOf(workload).join('+')}` : 'per 1M'} in ${locale()}`
}

interface Copy<Kind extends Yield> {
  source: Extract<Source, { yields: Kind }>
  data: Yielded<Kind>
  /** Where it was asked. */
  url: string
  fetchedAtMs: number
}

/** The last good copy of every source of this kind, in the order of the catalogue. */
function goodCopies<Kind extends Yield>(copies: Copies, kind: Kind): Copy<Kind>[] {
  return [...copies].flatMap(([source, copy]) => {
    return doesYield(source, kind) ? [{ source, data: copy.data as Yielded<Kind>, url: copy.url, fetchedAtMs: copy.fetchedAtMs }] : []
  })
}
