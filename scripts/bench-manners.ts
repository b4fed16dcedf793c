import { activeSources } from '../catalog/sources/index.ts'
import { fixed, percent, printTable, printVerdicts, type Verdict } from '../tests/bench/report.ts'
import { seededRandom } from '../tests/bench/seeded-random.ts'
import { simulatePopulation, type Population } from '../tests/bench/manners/simulate-population.ts'
import { simulateRefusals } from '../tests/bench/manners/simulate-refusals.ts'
import type { Source } from '../core/source/source.ts'

const HOURS_OF_REFUSALS = 10_000
/** Below this, chance alone makes some minute stand out. */
const BUSY_PER_MINUTE = 100
const MOST_PEAK = 1.5
const LEAST_CONDITIONAL = 0.95

/** What servers see of the schedule: the default sources, asked by many installs for many days. No network and no clock is used. */
export function benchManners({ installs, days }: { installs: number; days: number }): void {
  const sources = activeSources({ switchedSources: {}, ownFeeds: [] })
  const [failing, gone] = sources.filter(({ yields, url }) => yields === 'stories' && typeof url === 'string')
  console.log(`Manners: ${installs.toLocaleString('en')} installs over ${days} days, ${sources.length} sources`)
  const population = simulatePopulation(sources, { installs, days }, { failing: failing?.id ?? '', gone: gone?.id ?? '' }, (index) => {
    if ((index + 1) % 1000 === 0) console.log(`  ${(index + 1).toLocaleString('en')} played`)
  })
  printTable([
    ['host', 'requests a day and install', 'a minute', 'peak ÷ mean'],
    ...[...population.hosts].map(([host, counts]) => [host, fixed((counts.mean * 1440) / installs), fixed(counts.mean), (counts.peak / counts.mean).toFixed(2)]),
  ])
  printVerdicts([...judgePopulation(population, sources), judgeRefusals()])
}

function judgePopulation(population: Population, sources: readonly Source[]): Verdict[] {
  const { all, hosts, pollCount, conditionalCount, mostADayWhenFailing, mostAfterGone } = population
  const peak = all.peak / all.mean
  const conditional = conditionalCount / pollCount
  // The report is asked more often while its edition is awaited: that is the shape of its day, not a crowd in a minute.
  const reportHosts = new Set(sources.filter(({ yields }) => yields === 'edition').map(({ homepage }) => new URL(homepage).host))
  const busy = [...hosts].filter(([host, { mean }]) => mean >= BUSY_PER_MINUTE && !reportHosts.has(host))
  const peaks = busy.map(([, counts]) => counts.peak / counts.mean)
  return [
    { bar: `peak minute ≤ ${MOST_PEAK} × mean`, measured: peak.toFixed(2), isHeld: peak <= MOST_PEAK },
    ...(peaks.length > 0
      ? [{ bar: `the same at each of ${peaks.length} busy hosts`, measured: Math.max(...peaks).toFixed(2), isHeld: Math.max(...peaks) <= MOST_PEAK }]
      : []),
    { bar: `polls conditional ≥ ${percent(LEAST_CONDITIONAL)}`, measured: percent(conditional), isHeld: conditional >= LEAST_CONDITIONAL },
    { bar: 'a failing source ≤ 1 request a day after three days', measured: String(mostADayWhenFailing), isHeld: mostADayWhenFailing <= 1 },
    { bar: 'a source that is gone (410) is asked once', measured: String(mostAfterGone), isHeld: mostAfterGone <= 1 },
  ]
}

function judgeRefusals(): Verdict {
  const source = activeSources({ switchedSources: {}, ownFeeds: [] }).find(({ url }) => typeof url !== 'string')
  if (!source) throw new Error('No source has several addresses')
  const { requestCount, earlyCount } = simulateRefusals(source, HOURS_OF_REFUSALS, seededRandom(1))
  const measured = `${earlyCount} of ${requestCount.toLocaleString('en')}`
  return { bar: `requests before Retry-After in ${HOURS_OF_REFUSALS.toLocaleString('en')} hours: none`, measured, isHeld: earlyCount === 0 }
}
