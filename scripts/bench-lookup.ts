import { boards } from '../catalog/boards.ts'
import type { Catalogue, Leaderboard, Model } from '../core/model/model.ts'
import { createModelSearch, type ModelSearch } from '../core/model/search-models.ts'
import { median, processorTimeMs, quantile, timeMs } from '../tests/bench/measure.ts'
import { fixed, printTable, printVerdicts } from '../tests/bench/report.ts'
import { seededRandom } from '../tests/bench/seeded-random.ts'
import { snapshotJson } from './snapshot.ts'

const ROUNDS = 15
const SIZES = [500, 1000, 2000]
const HITS = 8
const bars = { buildMs: 50, queryMs: 16 }
/** Right, mistyped, and called by nobody. */
const texts = ['claude opus 4.7', 'gpt-5.5', 'kimi k2 thinking', 'deepseek v3.2', 'claud opsu 4.7', 'gtp-5.5', 'antropic sonet', 'hal 9000 turbo', 'perplexetiy']

/** How long the look-up takes to be ready, and to answer a keystroke. */
export function benchLookup(): void {
  const { catalogue } = JSON.parse(snapshotJson()) as { catalogue: Catalogue }
  const measured = SIZES.map((size) => measure(size, catalogueOf(size, catalogue)))
  printTable([
    ['models', 'built (processor): median', 'p95', 'a keystroke: median', 'p95', 'slowest text'],
    ...measured.map(({ size, buildsMs, queriesMs, slowest }) => [
      String(size),
      ...[median(buildsMs), quantile(buildsMs, 0.95), median(queriesMs), quantile(queriesMs, 0.95)].map((ms) => `${ms.toFixed(2)} ms`),
      slowest,
    ]),
  ])
  const slowestBuildMs = Math.max(...measured.map(({ buildsMs }) => median(buildsMs)))
  const queryMs = median(measured[0]?.queriesMs ?? [])
  printVerdicts([
    { bar: `the index is built in ${bars.buildMs} ms, of up to ${String(SIZES.at(-1))} models`, measured: `${fixed(slowestBuildMs)} ms of processor time`, isHeld: slowestBuildMs <= bars.buildMs },
    { bar: `a keystroke over ${String(SIZES[0])} models is answered in ${bars.queryMs} ms`, measured: `${fixed(queryMs)} ms`, isHeld: queryMs <= bars.queryMs },
  ])
}

function measure(size: number, catalogue: Catalogue) {
  let search: ModelSearch = createModelSearch(catalogue, boards)
  const buildsMs = Array.from({ length: ROUNDS }, () => processorTimeMs(() => (search = createModelSearch(catalogue, boards))))
  const keystrokes = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
  const timed = Array.from({ length: ROUNDS }, () => keystrokes.map((text) => ({ text, ms: timeMs(() => search.find(text, HITS)) }))).flat()
  const slowest = Map.groupBy(timed, ({ text }) => text)
    .entries()
    .map(([text, times]) => ({ text, ms: median(times.map(({ ms }) => ms)) }))
    .reduce((a, b) => (b.ms > a.ms ? b : a))
  return { size, buildsMs, queriesMs: timed.map(({ ms }) => ms), slowest: `${slowest.text} (${slowest.ms.toFixed(2)} ms)` }
}

/** The shipped models, then more of their kind with versions of their own; as many on each board as a full board has. */
function catalogueOf(size: number, { models: shipped }: Catalogue): Catalogue {
  const random = seededRandom(7)
  const models = Array.from({ length: size }, (_, at): Model => {
    const model = shipped[at] ?? random.oneOf(shipped)
    if (at < shipped.length) return model
    const version = `${random.below(9)}.${at}`
    return { ...model, id: `${model.id}-${version}`, name: `${model.name} ${version}`, aliases: model.aliases.map((alias) => `${alias}-${version}`) }
  })
  const leaderboards = boards.map(({ id }): Leaderboard => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ rank: at + 1, score: 70 - at / 4, model: random.oneOf(models) }))
    return {
      id,
      asOf: '2026-04-24',
      url: 'https://inference.report/',
      rows: rows.map(({ model, ...row }) => ({ ...row, name: model.name, modelId: model.id })),
    }
  })
  return { models, leaderboards }
}
