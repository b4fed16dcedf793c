import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import MiniSearch from 'minisearch'
import SearchableMap from 'minisearch/SearchableMap'
import { boards } from '../catalog/boards.ts'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import { dayFigures } from '../core/history/day-figures.ts'
import type { Catalogue } from '../core/model/model.ts'
import { EditionIndex } from '../core/search/edition-index.ts'
import { piecesOf } from '../core/search/piece.ts'
import { placedWordsOf } from '../core/search/placed-words.ts'
import { median, quantile, timeMs } from '../tests/bench/measure.ts'
import { fixed, printTable, printVerdicts } from '../tests/bench/report.ts'
import { timeSearchInPage } from '../tests/bench/search/time-in-page.ts'
import { yearOfEditions } from '../tests/bench/search/year-of-editions.ts'
import { snapshotJson } from './snapshot.ts'

const YEAR = { days: 365, stories: 50_000 }
const ROUNDS = 5
const SHOWN = 30
const MB = 1_000_000
const bars = { queryMs: 20, indexBytes: 30 * MB, stepMs: 16, yearBytes: 100 * MB }
/** Right, begun, mistyped, common, rare, and said nowhere. */
const texts = ['claude opus', 'gpt-5.4', 'distillation reasoning', 'antropic safety', 'benchmakr', 'models research', 'hal 9000', 'quite unheardof']
const keystrokes = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))

/** What a way to search takes to hold a year, and to answer. */
interface Contender {
  title: string
  build: () => { find: (query: string) => number; longestStepMs: number }
}

const contenders: Contender[] = [
  { title: 'numbers of words, day after day', build: ourIndex },
  { title: 'MiniSearch, all of it', build: miniSearch },
  { title: 'SearchableMap, its words alone', build: wordsInTree },
]

/**
 * How long search over a year of editions takes to be ready and to answer each keystroke, and what it takes of memory and disk. In the
 * built digest, a keystroke's time has in it the reading of what is shown. */
export async function benchSearch(): Promise<void> {
  console.log(`${YEAR.stories.toLocaleString('en')} stories of ${YEAR.days} days; heap and buffers once garbage is collected`)
  const measured = contenders.map(measure)
  printTable([
    ['', 'MB held', 'built in s', 'longest step, ms', 'a keystroke: median ms', 'p95', 'slowest'],
    ...measured.map(({ title, heldBytes, buildMs, longestStepMs, queriesMs }) => [
      title,
      fixed(heldBytes / MB),
      fixed(buildMs / 1000),
      // What is built in one piece has no steps.
      Number.isNaN(longestStepMs) ? '' : fixed(longestStepMs),
      ...[median(queriesMs), quantile(queriesMs, 0.95), Math.max(...queriesMs)].map(fixed),
    ]),
  ])
  const [ours] = measured
  if (!ours) throw new Error('Nothing was measured')
  const { yearBytes, storyCount } = weighYear()
  const inPage = await timeSearchInPage(yearOfEditions(YEAR), texts[0] ?? '', keystrokes)
  const shownMs = inPage.keystrokesMs.filter((ms) => !Number.isNaN(ms))
  printTable([
    ['in the built digest', 'first result after ms', 'all days read in s', 'MB held', 'pause, 99 %', 'longest', 'a keystroke shown: median ms', 'p95'],
    [
      '',
      ...[inPage.firstResultMs, inPage.readMs / 1000, inPage.heldBytes / MB, inPage.usualPauseMs, inPage.longestPauseMs].map(fixed),
      ...[median(shownMs), quantile(shownMs, 0.95)].map(fixed),
    ],
  ])
  printVerdicts([
    { bar: `a keystroke is answered in ${bars.queryMs} ms`, measured: `${fixed(median(ours.queriesMs))} ms`, isHeld: median(ours.queriesMs) <= bars.queryMs },
    { bar: `the index takes ${bars.indexBytes / MB} MB`, measured: `${fixed(ours.heldBytes / MB)} MB`, isHeld: ours.heldBytes <= bars.indexBytes },
    { bar: `no step of its building takes ${bars.stepMs} ms`, measured: `${fixed(ours.longestStepMs)} ms`, isHeld: ours.longestStepMs <= bars.stepMs },
    { bar: `${YEAR.days} editions and their figures take ${bars.yearBytes / MB} MB, as JSON`, measured: `${fixed(yearBytes / MB)} MB, ${storyCount.toLocaleString('en')} stories`, isHeld: yearBytes <= bars.yearBytes },
  ])
}

function measure({ title, build }: Contender) {
  const before = heldBytes()
  let built: ReturnType<Contender['build']> | undefined
  const buildMs = timeMs(() => (built = build()))
  const taken = heldBytes() - before
  const { find, longestStepMs } = built ?? { find: () => 0, longestStepMs: NaN }
  const queriesMs = Array.from({ length: ROUNDS }, () => keystrokes.map((text) => timeMs(() => find(text)))).flat()
  return { title, heldBytes: taken, buildMs, longestStepMs, queriesMs }
}

function ourIndex() {
  const index = new EditionIndex()
  let longestStepMs = 0
  for (const edition of yearOfEditions(YEAR)) {
    const steps = index.add(edition.date, piecesOf(edition))
    for (let isDone: boolean | undefined = false; !isDone; ) longestStepMs = Math.max(longestStepMs, timeMs(() => (isDone = steps.next().done)))
  }
  return { find: (query: string) => index.find(query, SHOWN).count, longestStepMs }
}

function miniSearch() {
  const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' } })
  let id = 0
  let longestStepMs = 0
  for (const edition of yearOfEditions(YEAR)) {
    for (const { title, texts, origin } of piecesOf(edition)) {
      longestStepMs = Math.max(longestStepMs, timeMs(() => index.add({ id: id++, title, text: [...texts, origin].join('\n') })))
    }
  }
  return { find: (query: string) => index.search(query).length, longestStepMs }
}

/** A tree of the words alone, without where each of them stands. */
function wordsInTree() {
  const tree = new SearchableMap<number>()
  let count = 0
  for (const edition of yearOfEditions(YEAR)) {
    for (const { title, texts, origin } of piecesOf(edition)) {
      for (const { word } of placedWordsOf([title, ...texts, origin].join('\n'))) tree.fetch(word, () => count++)
    }
  }
  return { find: (query: string) => [...tree.atPrefix(query).keys()].length, longestStepMs: NaN }
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function heldBytes(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** What is kept of a year, with the boards and prices that come with the extension as those of each day. */
function weighYear(): { yearBytes: number; storyCount: number } {
  const { catalogue } = JSON.parse(snapshotJson()) as { catalogue: Catalogue }
  const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
  const editions = [...yearOfEditions(YEAR)].map(({ sections, ...edition }) => ({
    bytes: sizeOf({ ...edition, sections, boards: snapshotBoards }) + sizeOf(dayFigures(edition.date, catalogue.leaderboards, catalogue.models, { definitions: boards, earlier: [] })),
    stories: sections.reduce((sum, { stories }) => sum + stories.length, 0),
  }))
  const sumOf = (figure: 'bytes' | 'stories') => editions.reduce((sum, edition) => sum + edition[figure], 0)
  return { yearBytes: sumOf('bytes'), storyCount: sumOf('stories') }
}
