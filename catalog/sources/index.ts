import type { ModelFacts } from '../../core/model/model.ts'
import { isSwitchedOn } from '../../core/source/is-switched-on.ts'
import type { OwnFeed } from '../../core/source/own-feed.ts'
import { sourceOfOwnFeed } from '../../core/source/source-of-own-feed.ts'
import type { AddressContext, Source } from '../../core/source/source.ts'
import { arxivApi } from './arxiv-api.ts'
import { arxiv } from './arxiv.ts'
import { genaiPrices } from './genai-prices.ts'
import { githubSearch } from './github-search.ts'
import { githubTrending } from './github-trending.ts'
import { hackerNews } from './hacker-news.ts'
import { huggingFacePapers } from './hugging-face-papers.ts'
import { inferenceReport } from './inference-report.ts'
import { labs } from './labs.ts'
import { litellm } from './litellm.ts'
import { lmarenaText } from './lmarena-text.ts'
import { modelRepositories } from './model-repositories.ts'
import { modelsDevPrices } from './models-dev-prices.ts'
import { modelsDev } from './models-dev.ts'
import { openrouterUsage } from './openrouter-usage.ts'
import { openrouter } from './openrouter.ts'
import { reportPages } from './report-pages.ts'
import { wire } from './wire.ts'

/** Every source of the companion. Host permission, schedule, storage key and health line follow from this list. */
export const sources: readonly Source[] = [
  inferenceReport,
  ...reportPages,
  lmarenaText,
  openrouterUsage,
  openrouter,
  genaiPrices,
  modelsDev,
  modelsDevPrices,
  litellm,
  ...labs,
  ...modelRepositories,
  ...wire,
  hackerNews,
  arxiv,
  huggingFacePapers,
  arxivApi,
  githubTrending,
  githubSearch,
]

/** For sorting what sources say of models: in the order of the sources, the first of which is believed where they differ. */
export function byTrust(one: Pick<ModelFacts, 'sourceId'>, other: Pick<ModelFacts, 'sourceId'>): number {
  const [at, otherAt] = [one, other].map(({ sourceId }) => sources.findIndex(({ id }) => id === sourceId))
  return (at ?? 0) - (otherAt ?? 0)
}

interface SourceChoice {
  /** By id, what the reader switched on or off. */
  switchedSources: Readonly<Record<string, boolean>>
  ownFeeds: readonly OwnFeed[]
}

/** The sources that are asked: those that are on, and the reader's own. */
export function activeSources({ switchedSources, ownFeeds }: SourceChoice): Source[] {
  return [...sources.filter((source) => isSwitchedOn(source, switchedSources)), ...ownFeeds.map(sourceOfOwnFeed)]
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
