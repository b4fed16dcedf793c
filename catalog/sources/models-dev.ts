import * as v from 'valibot'
import { DaySchema } from '../../core/day/day.ts'
import { say } from '../../core/language/say.ts'
import { knownContextWindow } from '../../core/model/context-window.ts'
import { creatorFolder } from '../../core/model/creators.ts'
import { ListedNameSchema, MOST_MODELS } from '../../core/model/listed-name.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import type { ReportedScore } from '../../core/model/reported-score.ts'
import { listedPrice } from '../../core/price/listed-price.ts'
import { knownUsdPerMillion, type Price } from '../../core/price/price.ts'
import { orUnknown } from '../../core/source/or-unknown.ts'
import { readJson } from '../../core/source/read-json.ts'
import { readRows } from '../../core/source/read-rows.ts'
import { SourceError, type ModelsSource } from '../../core/source/source.ts'

const ModelSchema = v.object({
  id: v.pipe(ListedNameSchema, v.nonEmpty()),
  name: v.nullish(ListedNameSchema),
  release_date: v.optional(v.unknown()),
  limit: orUnknown(v.object({ context: v.optional(v.unknown()) })),
  open_weights: orUnknown(v.boolean()),
  benchmarks: orUnknown(v.array(v.unknown())),
  cost: orUnknown(
    v.object({
      input: v.optional(v.unknown()),
      output: v.optional(v.unknown()),
      cache_read: v.optional(v.unknown()),
      tiers: orUnknown(v.array(v.unknown())),
      context_over_200k: v.optional(v.unknown()),
    }),
  ),
})
const PartSchema = orUnknown(ListedNameSchema)
const BenchmarkSchema = v.object({
  name: v.pipe(ListedNameSchema, v.nonEmpty()),
  score: v.pipe(v.number(), v.finite()),
  metric: PartSchema,
  source: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  date: v.optional(v.unknown()),
  harness: PartSchema,
  dataset: PartSchema,
  variant: PartSchema,
  version: PartSchema,
})
type DevModel = v.InferOutput<typeof ModelSchema>
const ProviderSchema = v.object({ id: v.optional(v.string()), models: v.record(v.string(), v.unknown()) })
const BodySchema = v.record(v.string(), v.unknown())

/**
 * Providers of `api.json` that sell their own models; their prices are first-party. Z.ai is listed twice: some of `zhipuai`’s prices are in
 * yuan and do not say so.
 */
const FIRST_PARTIES = new Set('openai anthropic google moonshotai zai deepseek xai mistral alibaba minimax cohere'.split(' '))

/**
 * Whose scores are not ours to show, or were published for other uses: Artificial Analysis (which OpenRouter repeats), Scale, ARC Prize,
 * Vals, Vellum, SWE-bench. Aider’s are of a board that nobody keeps up any more.
 */
const NOT_TO_SHOW = /(?:^|\.)(?:artificialanalysis\.ai|openrouter\.ai|scale\.com|arcprize\.org|vals\.ai|vellum\.ai|swebench\.com|aider\.chat)$/
const NOT_TO_NAME = /^(?:artificial analysis|arc-agi)\b/i
/** A card has room for no more. */
const MOST_SCORES = 3

/** Names, release dates, context windows, open weights and cited scores of models, whoever hosts them. */
export const modelsDev: ModelsSource = {
  id: 'models-dev',
  title: 'models.dev',
  homepage: 'https://models.dev/',
  yields: 'models',
  isOnByDefault: true,
  everyMinutes: 720,
  url: 'https://models.dev/models.json',
  parse: (body, { fetchedAtMs }) => readModelsDev(body, 'models-dev', fetchedAtMs),
}

/**
 * Reads either form: models by their ids, or by provider, with prices.
 * @throws SourceError when it lists no models
 */
export function readModelsDev(body: string, sourceId: string, asOfMs: number): ModelFacts[] {
  const models = Object.entries(readJson(body, BodySchema)).flatMap(([key, entry]) => {
    const provider = v.safeParse(ProviderSchema, entry)
    return provider.success ? factsOfProvider(key, provider.output, { sourceId, asOfMs }) : factsOfModel(entry, sourceId)
  })
  if (models.length === 0) throw new SourceError(say('fault.noModels', { source: 'models.dev' }))
  return models.slice(0, MOST_MODELS)
}

/** An entry of `models.json`: `anthropic/claude-opus-4-7`. */
function factsOfModel(entry: unknown, sourceId: string): ModelFacts[] {
  const read = v.safeParse(ModelSchema, entry)
  const [creator, slug] = read.success ? read.output.id.split('/') : []
  return read.success && creator && slug ? [factsOf(read.output, sourceId, slug, creatorFolder(creator))] : []
}

/** An entry of `api.json`. Who resells has names to give for models that say whose they are, and no price of ours. */
function factsOfProvider(
  provider: string,
  { models }: v.InferOutput<typeof ProviderSchema>,
  { sourceId, asOfMs }: Pick<Price, 'sourceId' | 'asOfMs'>,
): ModelFacts[] {
  return readRows(Object.values(models), ModelSchema).flatMap((model) => {
    const price = priceOf(model, { sourceId, asOfMs })
    if (FIRST_PARTIES.has(provider)) {
      const facts = factsOf(model, sourceId, model.id, creatorFolder(provider))
      return [{ ...facts, ...(price && { price, priceBasis: 'first-party' as const }) }]
    }
    const [creator, slug] = model.id.replace(/:[a-z]+$/, '').split('/')
    const isRouting = creator?.startsWith('~') || creator === 'openrouter'
    return creator && slug && !isRouting ? [factsOf(model, sourceId, slug, creatorFolder(creator))] : []
  })
}

function factsOf({ name, release_date, limit, open_weights, benchmarks }: DevModel, sourceId: string, key: string, creator: string): ModelFacts {
  const contextWindowTokens = knownContextWindow(limit?.context)
  const reportedScores = scoresOf(benchmarks ?? [], sourceId)
  return {
    sourceId,
    key,
    creator,
    ...(name && { name: name.replace(/ \((?:latest|free)\)$/, '') }),
    ...(v.is(DaySchema, release_date) && { releasedOn: release_date }),
    ...(contextWindowTokens !== undefined && { contextWindowTokens }),
    ...(open_weights !== undefined && { hasOpenWeights: open_weights }),
    ...(reportedScores.length > 0 && { reportedScores }),
  }
}

/** Those that may be shown, the newest first. */
function scoresOf(benchmarks: readonly unknown[], sourceId: string): ReportedScore[] {
  const cited = readRows(benchmarks, BenchmarkSchema).flatMap((read): ReportedScore[] => {
    const { name: benchmark, score, metric, source: url, date, harness, dataset, variant, version } = read
    if (NOT_TO_SHOW.test(new URL(url).hostname) || NOT_TO_NAME.test(benchmark)) return []
    const setup = [dataset, harness, variant].filter((part) => part !== undefined)
    return [{ benchmark, score, metric, url, sourceId, ...(version !== undefined && { version }), ...(setup.length > 0 && { setup }), ...(v.is(DaySchema, date) && { reportedOn: date }) }]
  })
  return cited.sort((a, b) => (b.reportedOn ?? '').localeCompare(a.reportedOn ?? '')).slice(0, MOST_SCORES)
}

function priceOf({ cost }: DevModel, said: Pick<Price, 'sourceId' | 'asOfMs'>): Price | undefined {
  const isTiered = Boolean(cost?.tiers?.length) || Boolean(cost?.context_over_200k)
  return listedPrice([cost?.input, cost?.output, cost?.cache_read].map(knownUsdPerMillion), isTiered, said)
}
