import * as v from 'valibot'
import { DaySchema } from '../../core/day/day.ts'
import { creatorFolder } from '../../core/model/creators.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import { knownFigure, type Price } from '../../core/price/price.ts'
import { readJson } from '../../core/source/read-json.ts'
import { SourceError, type ModelsSource } from '../../core/source/source.ts'

const ModelSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.optional(v.string()),
  release_date: v.optional(v.string()),
  limit: v.optional(v.object({ context: v.optional(v.number()) })),
  cost: v.optional(v.object({ input: v.optional(v.number()), output: v.optional(v.number()), cache_read: v.optional(v.number()) })),
})
type DevModel = v.InferOutput<typeof ModelSchema>
const ProviderSchema = v.object({ id: v.optional(v.string()), models: v.record(v.string(), v.unknown()) })
const BodySchema = v.record(v.string(), v.unknown())

/** Providers of `api.json` that sell their own models; their prices are first-party. */
const FIRST_PARTIES = new Set('openai anthropic google moonshotai zhipuai zai deepseek xai mistral alibaba minimax cohere'.split(' '))

/** Names, release dates and context windows of models whoever hosts them; in its larger form, by provider, prices too. */
export const modelsDev: ModelsSource = {
  id: 'models-dev',
  title: 'models.dev',
  homepage: 'https://models.dev/',
  yields: 'models',
  isOnByDefault: true,
  everyMinutes: 720,
  url: 'https://models.dev/models.json',
  parse: (body, { fetchedAtMs }) => {
    const models = Object.entries(readJson(body, BodySchema)).flatMap(([key, entry]) => {
      const provider = v.safeParse(ProviderSchema, entry)
      return provider.success ? factsOfProvider(key, provider.output, fetchedAtMs) : factsOfModel(entry)
    })
    if (models.length === 0) throw new SourceError('models.dev lists no models.')
    return models
  },
}

/** An entry of `models.json`: `anthropic/claude-opus-4-7`. */
function factsOfModel(entry: unknown): ModelFacts[] {
  const read = v.safeParse(ModelSchema, entry)
  const [creator, slug] = read.success ? read.output.id.split('/') : []
  return read.success && creator && slug ? [factsOf(read.output, slug, creatorFolder(creator))] : []
}

/** An entry of `api.json`. Who resells has names to give for models that say whose they are, and no price of ours. */
function factsOfProvider(provider: string, { models }: v.InferOutput<typeof ProviderSchema>, asOfMs: number): ModelFacts[] {
  return Object.values(models).flatMap((entry) => {
    const read = v.safeParse(ModelSchema, entry)
    if (!read.success) return []
    const price = priceOf(read.output, asOfMs)
    if (FIRST_PARTIES.has(provider)) {
      const facts = factsOf(read.output, read.output.id, creatorFolder(provider))
      return [{ ...facts, ...(price && { price, priceBasis: 'first-party' as const }) }]
    }
    const [creator, slug] = read.output.id.replace(/:[a-z]+$/, '').split('/')
    const isRouting = creator?.startsWith('~') || creator === 'openrouter'
    return creator && slug && !isRouting ? [factsOf(read.output, slug, creatorFolder(creator))] : []
  })
}

function factsOf({ name, release_date, limit }: DevModel, key: string, creator: string): ModelFacts {
  const contextWindowTokens = knownFigure(limit?.context)
  return {
    sourceId: 'models-dev',
    key,
    creator,
    ...(name && { name: name.replace(/ \((?:latest|free)\)$/, '') }),
    ...(v.is(DaySchema, release_date) && { releasedOn: release_date }),
    ...(contextWindowTokens !== undefined && { contextWindowTokens }),
  }
}

function priceOf({ cost }: DevModel, asOfMs: number): Price | undefined {
  const inputUsdPerMillion = knownFigure(cost?.input)
  const outputUsdPerMillion = knownFigure(cost?.output)
  if (inputUsdPerMillion === undefined && outputUsdPerMillion === undefined) return undefined
  return { inputUsdPerMillion, outputUsdPerMillion, cachedInputUsdPerMillion: knownFigure(cost?.cache_read), sourceId: 'models-dev', asOfMs }
}
