import * as v from 'valibot'
import { boards as quotedBoards } from '../../catalog/boards.ts'
import { families } from '../../catalog/families.ts'
import { lexicon } from '../../catalog/lexicon.ts'
import { activeSources } from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import { composeEdition } from '../../core/edition/compose-edition.ts'
import { findPassages } from '../../core/edition/find-passages.ts'
import { buildMentionIndex } from '../../core/mention/build-index.ts'
import { keepPrevious } from '../../core/model/keep-previous.ts'
import { mergeModels } from '../../core/model/merge-models.ts'
import type { SourceCopy } from '../../core/source/source-copy.ts'
import { doesYield, yieldSchemas, type Source, type Yield, type Yielded } from '../../core/source/source.ts'
import { readComposedFrom, writeComposedFrom } from '../../platform/composed-from.ts'
import { writeMentionIndex } from '../../platform/mention-index.ts'
import { readSnapshot } from '../../platform/snapshot.ts'
import { readSourceSettings } from '../../platform/source-settings.ts'
import { readComposed, readCopy, writeComposed } from '../../platform/store.ts'

/** The last good copy of every active source that has one, in the order of the catalogue. */
type Copies = ReadonlyMap<Source, SourceCopy>

/** Composes again if any source has news since the last time, also when a killed worker never came to it. */
export async function composeIfStale(): Promise<void> {
  const copies = await readCopies()
  if ((await readComposedFrom()) !== namesOf(copies)) await compose(copies)
}

/**
 * Makes edition, catalogue, the pages' name index and the passages that name a model out of the last good copy of every source. Where
 * a source has none yet, the copy that ships with the extension stands in; the catalogue so far says which boards today's follow.
 * Depends on nothing but what is stored, so it may be run again at any time.
 */
export async function compose(known?: Copies): Promise<void> {
  const copies = known ?? (await readCopies())
  const snapshot = await readSnapshot()
  const nowMs = Date.now()

  const report = goodCopies(copies, 'edition')[0]?.data
  const feeds = goodCopies(copies, 'stories').map(({ source, data }) => ({ section: source.section, stories: data }))
  const edition = composeEdition(report, feeds, { ms: nowMs, day: dayOf(nowMs) })

  const lists = goodCopies(copies, 'models')
  const live = new Set(lists.map(({ source }) => source.id))
  const facts = [...lists.flatMap(({ data }) => data), ...snapshot.models.filter(({ sourceId }) => !live.has(sourceId))]
  const boards = snapshot.boards.map((shipped) => report?.boards.find(({ id }) => id === shipped.id) ?? shipped)
  const { models, leaderboards } = mergeModels(facts, boards, nowMs)
  const catalogue = { models, leaderboards: keepPrevious(leaderboards, (await readComposed('catalogue'))?.leaderboards ?? []) }
  const index = buildMentionIndex(catalogue, quotedBoards, { families, lexicon })

  if (edition) await writeComposed('edition', edition)
  await writeComposed('catalogue', catalogue)
  await writeMentionIndex(index)
  if (edition) await writeComposed('passages', findPassages(edition, index))
  await writeComposedFrom(namesOf(copies))
}

async function readCopies(): Promise<Copies> {
  const sources = activeSources(await readSourceSettings())
  const copies = await Promise.all(sources.map(async (source) => [source, await readCopy(source.id)] as const))
  return new Map(copies.flatMap(([source, copy]) => (copy ? [[source, copy]] : [])))
}

/** Names every copy that is held: `openrouter@1777017600000`. */
function namesOf(copies: Copies): string {
  return [...copies].map(([{ id }, { fetchedAtMs }]) => `${id}@${fetchedAtMs}`).join(' ')
}

interface Copy<Kind extends Yield> {
  source: Extract<Source, { yields: Kind }>
  data: Yielded<Kind>
}

/** The last good copy of every source of this kind, in the order of the catalogue; damaged ones are left out. */
function goodCopies<Kind extends Yield>(copies: Copies, kind: Kind): Copy<Kind>[] {
  return [...copies].flatMap(([source, copy]) => {
    const read = v.safeParse(yieldSchemas[kind], copy.data)
    return doesYield(source, kind) && read.success ? [{ source, data: read.output as Yielded<Kind> }] : []
  })
}
