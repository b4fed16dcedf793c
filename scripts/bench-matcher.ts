import { gzipSync } from 'node:zlib'
import { boards as definitions } from '../catalog/boards.ts'
import { families } from '../catalog/families.ts'
import { lexicon } from '../catalog/lexicon.ts'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import { buildMentionIndex } from '../core/mention/build-index.ts'
import { findMentions } from '../core/mention/find-mentions.ts'
import type { MentionIndex } from '../core/mention/mention.ts'
import { mergeModels } from '../core/model/merge-models.ts'
import { adversarialInputs } from '../tests/bench/adversarial-inputs.ts'
import { startCanary, type Canary } from '../tests/bench/canary.ts'
import { matchersFor, type Matcher } from '../tests/bench/matchers.ts'
import { denseText, type Planted } from '../tests/bench/dense-text.ts'
import { median, medianTimesMs } from '../tests/bench/measure.ts'
import { plainText } from '../tests/bench/plain-text.ts'
import { fixed, percent, printDrift, printTable, printVerdicts, type Verdict } from '../tests/bench/report.ts'
import { labelledIndex } from '../tests/fixtures/mentions/catalogue.ts'
import { unpackModels, unpackNames } from '../tests/unpack-index.ts'
import { readRecorded } from './read-recorded.ts'
import { StepError } from './step.ts'

const MB = 1_000_000
const KB = 1000
const ROUNDS = 7
const LEAST_FOUND = 0.95
const REMEDY = 'Leave out --catalogue to use our own fixtures.'
const bars = { plainMbPerSecond: 50, denseMbPerSecond: 20, timesMedian: 10, indexBytes: 60 * KB }

/** How fast the matcher is on plain text in Node, beside what one would write in an afternoon. */
export async function benchMatcher(catalogue: string | undefined): Promise<void> {
  const index = catalogue === undefined ? await labelledIndex() : await recordedIndex(catalogue)
  const canary = startCanary()
  const verdicts = [...compareSpeeds(index, canary), tellLinearity(index, canary), weigh(index)]
  canary.look()
  printVerdicts(verdicts)
  printDrift(canary.drift())
}

async function recordedIndex(folder: string): Promise<MentionIndex> {
  const { facts, boards, skipped } = await readRecorded(folder).catch((error: unknown) => {
    throw new StepError(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`, REMEDY)
  })
  for (const line of skipped) console.error(`Skipped ${line}`)
  if (facts.length === 0) throw new StepError(`${folder} holds no recorded answer of a source we know.`, REMEDY)
  return buildMentionIndex(mergeModels(facts, boards.length > 0 ? boards : snapshotBoards, Date.now()), definitions, { families, lexicon })
}

function compareSpeeds(index: MentionIndex, canary: Canary): Verdict[] {
  const contenders = matchersFor(index)
  const plain = plainText(8 * MB, 1)
  const dense = denseText(index, 4 * MB, 2)
  const onPlain = speedsMbPerSecond(contenders, plain, canary)
  const onDense = speedsMbPerSecond(contenders, dense.text, canary)
  const shares = contenders.map(({ find }) => sharesFound(find(dense.text), dense.planted))
  console.log(`Speed in MB/s, medians of ${ROUNDS} rounds in turns; share of the planted names found`)
  printTable([
    ['', `no names, ${megabytes(plain)}`, `dense, ${megabytes(dense.text)}`, 'plain writing', 'other writings', 'found where none is'],
    ...contenders.map(({ title, find }, at) => [
      title,
      fixed(onPlain[at]),
      fixed(onDense[at]),
      percent(shares[at]?.plain),
      percent(shares[at]?.other),
      String(find(plain).length),
    ]),
  ])
  const every = Math.round(dense.text.length / dense.planted.length)
  console.log(`The dense text has ${dense.planted.length} names, one in ${every} characters.\n`)
  const [ours = { plain: NaN, other: NaN }] = shares
  return [
    atLeast('without names', onPlain[0], bars.plainMbPerSecond),
    atLeast('dense', onDense[0], bars.denseMbPerSecond),
    ...contenders.slice(1).flatMap(({ title }, rival) => [
      fasterThan(`${title}, without names`, onPlain[0], onPlain[rival + 1]),
      fasterThan(`${title}, dense`, onDense[0], onDense[rival + 1]),
    ]),
    {
      bar: `everyone finds ≥ ${percent(LEAST_FOUND)} of the names in plain writing`,
      measured: `ours ${percent(ours.plain)}`,
      isHeld: shares.every(({ plain: share }) => share >= LEAST_FOUND),
    },
  ]
}

function speedsMbPerSecond(contenders: readonly Matcher[], text: string, canary: Canary): number[] {
  const bytes = Buffer.byteLength(text)
  return medianTimesMs(contenders.map(({ find }) => () => find(text)), ROUNDS, canary.look).map((ms) => bytes / MB / (ms / 1000))
}

function sharesFound(found: readonly { start: number; end: number }[], planted: readonly Planted[]): { plain: number; other: number } {
  const spans = new Set(found.map(({ start, end }) => `${start} ${end}`))
  const shareOf = (some: readonly Planted[]) => some.filter(({ start, end }) => spans.has(`${start} ${end}`)).length / some.length
  return { plain: shareOf(planted.filter(({ isPlain }) => isPlain)), other: shareOf(planted.filter(({ isPlain }) => !isPlain)) }
}

/** A quarter of each input besides: where time grows faster than the text, the whole costs more per byte. */
function tellLinearity(index: MentionIndex, canary: Canary): Verdict {
  const quarters = Object.values(adversarialInputs(index, MB / 4))
  const measured = Object.entries(adversarialInputs(index, MB)).map(([title, text], at) => {
    const inputs = [text, quarters[at] ?? '']
    const times = medianTimesMs(inputs.map((input) => () => findMentions(input, index)), 5, () => undefined)
    const [ofWhole = NaN, ofQuarter = NaN] = times.map((ms, which) => (ms * 1e6) / Buffer.byteLength(inputs[which] ?? ''))
    if (at % 7 === 0) canary.look()
    return { title, nsPerByte: ofWhole, growth: ofWhole / ofQuarter }
  })
  const middle = median(measured.map(({ nsPerByte }) => nsPerByte))
  const slowestFirst = measured.sort((a, b) => b.nsPerByte - a.nsPerByte)
  console.log('Linearity on 1 MB of')
  printTable([
    ['', 'ns/byte', '× median', '× a quarter of it'],
    ...slowestFirst.map(({ title, nsPerByte, growth }) => [title, fixed(nsPerByte), fixed(nsPerByte / middle), fixed(growth)]),
  ])
  const [worst] = slowestFirst
  const ratio = (worst?.nsPerByte ?? NaN) / middle
  return { bar: `no input above ${bars.timesMedian} × the median`, measured: `${fixed(ratio)} × (${worst?.title ?? ''})`, isHeld: ratio <= bars.timesMedian }
}

function weigh(index: MentionIndex): Verdict {
  const bytes = gzipSync(JSON.stringify(index), { level: 9 }).length
  const models = `${unpackModels(index.models).length} models, ${Object.keys(unpackNames(index.names)).length} names`
  return { bar: `index ≤ ${bars.indexBytes / KB} kB gzipped`, measured: `${fixed(bytes / KB)} kB (${models})`, isHeld: bytes <= bars.indexBytes }
}

function atLeast(text: string, speed = NaN, bar: number): Verdict {
  return { bar: `${text} ≥ ${bar} MB/s`, measured: `${fixed(speed)} MB/s`, isHeld: speed >= bar }
}

function fasterThan(rival: string, ours = NaN, theirs = NaN): Verdict {
  return { bar: `faster than ${rival}`, measured: `${fixed(ours / theirs)} ×`, isHeld: ours > theirs }
}

function megabytes(text: string): string {
  return `${fixed(Buffer.byteLength(text) / MB)} MB`
}
