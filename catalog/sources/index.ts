import type { Day } from '../../core/day/day.ts'
import type { Source } from '../../core/source/source.ts'
import { arxiv } from './arxiv.ts'
import { genaiPrices } from './genai-prices.ts'
import { hackerNews } from './hacker-news.ts'
import { inferenceReport } from './inference-report.ts'
import { modelsDev } from './models-dev.ts'
import { openrouter } from './openrouter.ts'
import { techcrunch } from './techcrunch.ts'
import { theVerge } from './the-verge.ts'

/** Every source of the companion. Host permission, schedule, storage key and health line follow from this list. */
export const sources: readonly Source[] = [inferenceReport, openrouter, genaiPrices, modelsDev, techcrunch, theVerge, arxiv, hackerNews]

/** The addresses a source is asked at on `today`, best first. */
export function sourceUrls(source: Source, today: Day): readonly string[] {
  return typeof source.url === 'string' ? [source.url] : source.url(today)
}

/** One match pattern per host, for the manifest. */
export function sourceOrigins(): string[] {
  const anyDay: Day = '2026-01-01'
  const urls = sources.flatMap((source) => sourceUrls(source, anyDay))
  return [...new Set(urls.map((url) => `${new URL(url).origin}/*`))].sort()
}
