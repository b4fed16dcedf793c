import * as v from 'valibot'
import { DaySchema, dayOf } from '../../core/day/day.ts'
import { say } from '../../core/language/say.ts'
import { knownContextWindow } from '../../core/model/context-window.ts'
import { ListedNameSchema, MOST_MODELS } from '../../core/model/listed-name.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import { listedPrice } from '../../core/price/listed-price.ts'
import { knownUsdPerMillion, type Price } from '../../core/price/price.ts'
import { readJson } from '../../core/source/read-json.ts'
import { readRows } from '../../core/source/read-rows.ts'
import { SourceError, type ModelsSource, type ParseContext } from '../../core/source/source.ts'

/**
 * Providers that sell their own models, by the folder their models have in an id. All others resell and are left out, and so
 * are models of others that a first party hosts (`claude-*` at Google), and prices that were converted (`zhipuai`, in yuan).
 */
export const firstParties: Readonly<Record<string, { creator: string; own?: RegExp }>> = {
  anthropic: { creator: 'anthropic' },
  aws: { creator: 'amazon', own: /^amazon\.nova/ },
  cohere: { creator: 'cohere' },
  deepseek: { creator: 'deepseek' },
  google: { creator: 'google', own: /^gem(?:ini|ma)/ },
  // The others were inferred from prices in yuan.
  minimax: { creator: 'minimax', own: /^(?!MiniMax-M2(?:\.1.*)?$)/ },
  mistral: { creator: 'mistralai' },
  moonshotai: { creator: 'moonshotai' },
  openai: { creator: 'openai' },
  perplexity: { creator: 'perplexity' },
  'x-ai': { creator: 'x-ai' },
  zai: { creator: 'z-ai' },
}

/** Each a figure, or tiers over a base. */
const PricesSchema = v.object({
  input_mtok: v.optional(v.unknown()),
  output_mtok: v.optional(v.unknown()),
  cache_read_mtok: v.optional(v.unknown()),
})
/** From a day on, or at some hours of each. Whatever else it might say, nobody knows when its prices hold. */
const ConstraintSchema = v.union([v.object({ start_date: DaySchema }), v.object({ start_time: v.string(), end_time: v.string() })])
const DatedPricesSchema = v.object({ constraint: v.optional(ConstraintSchema), prices: PricesSchema })
const ListsSchema = v.pipe(v.array(DatedPricesSchema), v.check((lists) => lists.filter(({ constraint }) => !constraint).length <= 1))
const ModelSchema = v.object({
  id: v.pipe(ListedNameSchema, v.regex(/^[^:]/)),
  name: v.nullish(ListedNameSchema),
  context_window: v.optional(v.unknown()),
  // Lists first: an array that is none of them passes for an object in which every figure is missing.
  prices: v.union([ListsSchema, PricesSchema]),
})
const ProviderSchema = v.object({ id: v.string(), models: v.array(v.unknown()) })
const BodySchema = v.array(v.unknown())

/** First-party prices per million tokens. The package's copy is the embedded default. */
export const genaiPrices: ModelsSource = {
  id: 'genai-prices',
  title: 'genai-prices',
  homepage: 'https://github.com/pydantic/genai-prices',
  yields: 'models',
  tellsPrices: true,
  isOnByDefault: true,
  everyMinutes: 720,
  url: 'https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data_slim.json',
  parse: (body, { fetchedAtMs }) => {
    const models = readRows(readJson(body, BodySchema), ProviderSchema).flatMap((provider) => firstPartyFacts(provider, fetchedAtMs))
    if (models.length === 0) throw new SourceError(say('fault.noFirstPartyModels', { source: 'genai-prices' }))
    return models.slice(0, MOST_MODELS)
  },
}

/**
 * What the data say OpenRouter lists and listed: retired models keep their names that way, and a first run has its prices, which are
 * not said to be asked of OpenRouter itself.
 * @throws SourceError as `parse` does
 */
export function readOpenrouterList(body: string, { fetchedAtMs }: Pick<ParseContext, 'fetchedAtMs'>): ModelFacts[] {
  return readRows(readJson(body, BodySchema), ProviderSchema)
    .filter(({ id }) => id === 'openrouter')
    .flatMap((provider) => factsOf(provider, 'openrouter', 'cheapest', fetchedAtMs))
    .filter(({ creator }) => creator !== '' && !/^~|^openrouter$/.test(creator))
}

function firstPartyFacts(provider: v.InferOutput<typeof ProviderSchema>, asOfMs: number): ModelFacts[] {
  const party = Object.hasOwn(firstParties, provider.id) ? firstParties[provider.id] : undefined
  if (party === undefined) return []
  const { creator, own } = party
  return factsOf(provider, 'genai-prices', 'first-party', asOfMs)
    .filter(({ key }) => own?.test(key) !== false)
    .map((facts) => ({ ...facts, creator }))
}

/** The creator is the folder of the model's id, where it has one. */
function factsOf(
  provider: v.InferOutput<typeof ProviderSchema>,
  sourceId: string,
  priceBasis: 'first-party' | 'cheapest',
  asOfMs: number,
): ModelFacts[] {
  return readRows(provider.models, ModelSchema).flatMap(({ id, name, context_window: written, prices }) => {
    const { price, laterPrices } = pricesOf(prices, priceBasis === 'cheapest' ? 'genai-prices-openrouter' : sourceId, asOfMs)
    return [
      {
        sourceId,
        key: id.replace(/:[a-z]+$/, ''),
        creator: id.includes('/') ? id.slice(0, id.indexOf('/')) : '',
        ...(name && { name: name.replace(/ \(free\)$/, '') }),
        contextWindowTokens: knownContextWindow(written),
        ...(price && !id.includes(':') && { price, laterPrices, priceBasis }),
      },
    ]
  })
}

type Prices = v.InferOutput<typeof PricesSchema>

/** Prices may change by date, and be others at some hours. The last list that has begun holds today, but for those hours. */
function pricesOf(
  prices: v.InferOutput<typeof ModelSchema>['prices'],
  sourceId: string,
  asOfMs: number,
): Pick<ModelFacts, 'price' | 'laterPrices'> {
  if (!Array.isArray(prices)) return { price: priceOf(prices, sourceId, asOfMs), laterPrices: [] }
  const today = dayOf(asOfMs)
  const hasOtherHours = prices.some(({ constraint }) => constraint && 'start_time' in constraint) && { hasOtherHours: true as const }
  const dated = prices.flatMap(({ constraint = { start_date: '' }, prices }) => {
    const price = priceOf(prices, sourceId, asOfMs)
    return 'start_date' in constraint ? [{ from: constraint.start_date, price: price && { ...price, ...hasOtherHours } }] : []
  })
  return {
    price: dated.findLast(({ from }) => from <= today)?.price,
    laterPrices: dated.flatMap(({ from, price }) => (from > today && price ? [{ from, price }] : [])),
  }
}

function priceOf(prices: Prices, sourceId: string, asOfMs: number): Price | undefined {
  const figures = [prices.input_mtok, prices.output_mtok, prices.cache_read_mtok]
  return listedPrice(figures.map(baseTier), figures.some(isTierList), { sourceId, asOfMs })
}

function isTierList(figure: unknown): figure is { base?: unknown } {
  return typeof figure === 'object' && figure !== null
}

function baseTier(figure: unknown): number | undefined {
  return knownUsdPerMillion(isTierList(figure) ? figure.base : figure)
}
