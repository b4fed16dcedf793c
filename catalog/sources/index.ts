import { sourceOfOwnFeed, type OwnFeed } from '../../core/source/own-feed.ts'
import type { AddressContext, Source } from '../../core/source/source.ts'
import { arxiv } from './arxiv.ts'
import { genaiPrices } from './genai-prices.ts'
import { hackerNews } from './hacker-news.ts'
import { inferenceReport } from './inference-report.ts'
import { litellm } from './litellm.ts'
import { lmarenaText } from './lmarena-text.ts'
import { modelsDev } from './models-dev.ts'
import { openrouterUsage } from './openrouter-usage.ts'
import { openrouter } from './openrouter.ts'
import { techcrunch } from './techcrunch.ts'
import { theVerge } from './the-verge.ts'

/** Every source of the companion. Host permission, schedule, storage key and health line follow from this list. */
export const sources: readonly Source[] = [
  inferenceReport, lmarenaText, openrouterUsage, openrouter, genaiPrices, modelsDev, litellm, techcrunch, theVerge, arxiv, hackerNews,
]

interface SourceChoice {
  /** By id, what the reader switched on or off. */
  switchedSources: Readonly<Record<string, boolean>>
  ownFeeds: readonly OwnFeed[]
}

/** The sources that are asked: those that are on, and the reader's own. */
export function activeSources({ switchedSources, ownFeeds }: SourceChoice): Source[] {
  return [...sources.filter(({ id, isOnByDefault }) => switchedSources[id] ?? isOnByDefault), ...ownFeeds.map(sourceOfOwnFeed)]
}

/** The addresses a source is asked at, best first. */
export function sourceUrls(source: Source, context: AddressContext): readonly string[] {
  return typeof source.url === 'string' ? [source.url] : source.url(context)
}

/** One match pattern per host, for the manifest. */
export function sourceOrigins(): string[] {
  const urls = sources.flatMap((source) => sourceUrls(source, { today: '2026-01-01' }))
  return [...new Set(urls.map((url) => `${new URL(url).origin}/*`))].sort()
}
