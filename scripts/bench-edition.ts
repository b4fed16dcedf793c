import { boards } from '../catalog/boards.ts'
import { families } from '../catalog/families.ts'
import { lexicon } from '../catalog/lexicon.ts'
import { makerWords } from '../catalog/makers.ts'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import { clusterStories } from '../core/edition/cluster-stories.ts'
import { composeEdition } from '../core/edition/compose-edition.ts'
import type { Edition, Story } from '../core/edition/edition.ts'
import { findPassages } from '../core/edition/find-passages.ts'
import { defaultPaperFocus } from '../core/edition/paper-focus.ts'
import { dayFigures } from '../core/history/day-figures.ts'
import { buildMentionIndex } from '../core/mention/build-index.ts'
import { mergeModels } from '../core/model/merge-models.ts'
import type { Catalogue, ModelFacts } from '../core/model/model.ts'
import { finish, type Steps } from '../core/steps/steps.ts'
import { median, timeMs } from '../tests/bench/measure.ts'
import { fixed, printTable, printVerdicts } from '../tests/bench/report.ts'
import { seededRandom } from '../tests/bench/seeded-random.ts'
import { readLabelledStories } from '../tests/fixtures/stories/labelled-stories.ts'
import { snapshotJson } from './snapshot.ts'

const ROUNDS = 7
const SOURCES = 30
const WORDS_IN_TITLE = 9
const WORDS_IN_SUMMARY = 40
const bars = { clusterMs: 200, blockMs: 50 }
const nowMs = Date.parse('2026-04-24T20:00:00Z')
const day = '2026-04-24'

/** How long an edition takes to compose, and for how long at most a message has to wait meanwhile. */
export async function benchEdition(): Promise<void> {
  const written = (await readLabelledStories('labelled')).map(({ story }) => story)
  const clusterMs = medianMs(() => finish(clusterStories(storiesLike(written, 1000), makerWords)))
  const material = {
    report: undefined,
    feeds: [{ section: 'wire' as const, stories: storiesLike(written, 1500), fetchedAtMs: nowMs }],
    earlier: [],
    isUnderway: false,
    focus: defaultPaperFocus,
    makerWords,
    now: { ms: nowMs, day },
  }
  const longest = Math.max(...Array.from({ length: ROUNDS }, () => longestStepMs(composeEdition(material))))
  const composeMs = medianMs(() => finish(composeEdition(material)))
  const others = timeOthers(finish(composeEdition(material)) as Edition)
  printTable([['what', 'ms'], ['composing 1,500 stories', fixed(composeMs)], ...others.map(([what, ms]) => [what, fixed(ms)])])
  const slowest = Math.max(longest, ...others.map(([, ms]) => ms))
  printVerdicts([
    { bar: `1,000 stories are clustered in ${bars.clusterMs} ms`, measured: `${fixed(clusterMs)} ms`, isHeld: clusterMs <= bars.clusterMs },
    { bar: `nothing holds a message up for ${bars.blockMs} ms`, measured: `${fixed(slowest)} ms`, isHeld: slowest <= bars.blockMs },
  ])
}

/** What else happens in one piece whenever the background composes. */
function timeOthers(edition: Edition): [string, number][] {
  const { models: facts } = JSON.parse(snapshotJson()) as { models: ModelFacts[] }
  const catalogue: Catalogue = mergeModels(facts, snapshotBoards, nowMs)
  const index = buildMentionIndex(catalogue, boards, { families, lexicon })
  return [
    ['merging models', medianMs(() => mergeModels(facts, snapshotBoards, nowMs))],
    ['packing names', medianMs(() => buildMentionIndex(catalogue, boards, { families, lexicon }))],
    ['finding passages', Math.max(...Array.from({ length: ROUNDS }, () => timeMs(() => findPassages(edition, index))))],
    ['figures of the day', medianMs(() => dayFigures(day, catalogue.leaderboards, catalogue.models, { definitions: boards, earlier: [] }))],
  ]
}

/** Written headlines first, then salads of their words, which have more in common than any day's news. */
function storiesLike(written: readonly Story[], count: number): Story[] {
  const random = seededRandom(5)
  const words = written.flatMap(({ title }) => title.split(' '))
  const salad = (length: number) => Array.from({ length }, () => random.oneOf(words)).join(' ')
  return Array.from({ length: count }, (_, position) => ({
    id: `https://news.example/${position}`,
    title: written[position]?.title ?? salad(WORDS_IN_TITLE),
    summary: salad(WORDS_IN_SUMMARY),
    source: `Source ${random.below(SOURCES)}`,
    publishedAtMs: nowMs - random.below(86_400_000),
  }))
}

function longestStepMs(steps: Steps<unknown>): number {
  let longest = 0
  for (let isDone: boolean | undefined = false; !isDone; ) {
    longest = Math.max(longest, timeMs(() => (isDone = steps.next().done)))
  }
  return longest
}

function medianMs(run: () => unknown): number {
  return median(Array.from({ length: ROUNDS }, () => timeMs(run)))
}
