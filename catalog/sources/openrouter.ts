import * as v from 'valibot'
import { dayOf } from '../../core/day/day.ts'
import { say } from '../../core/language/say.ts'
import { knownContextWindow } from '../../core/model/context-window.ts'
import { ListedNameSchema, MOST_MODELS } from '../../core/model/listed-name.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import { listedPrice } from '../../core/price/listed-price.ts'
import { knownFigure, usdPerMillion, type Price } from '../../core/price/price.ts'
import { orUnknown } from '../../core/source/or-unknown.ts'
import { readJson } from '../../core/source/read-json.ts'
import { readRows } from '../../core/source/read-rows.ts'
import { SourceError, type ModelsSource } from '../../core/source/source.ts'

const RowSchema = v.object({
  id: v.pipe(ListedNameSchema, v.regex(/^[^/:]+\/[^:]/)),
  canonical_slug: v.nullish(ListedNameSchema),
  name: v.nullish(ListedNameSchema),
  created: v.optional(v.unknown()),
  context_length: v.optional(v.unknown()),
  hugging_face_id: orUnknown(v.string()),
  pricing: orUnknown(
    v.object({
      prompt: v.optional(v.unknown()),
      completion: v.optional(v.unknown()),
      input_cache_read: v.optional(v.unknown()),
      overrides: orUnknown(v.array(v.unknown())),
    }),
  ),
})
const BodySchema = v.object({ data: v.array(v.unknown()) })

/** Prices of the cheapest host, in USD per token and written as strings; `-1` where a router decides. */
export const openrouter: ModelsSource = {
  id: 'openrouter',
  title: 'OpenRouter',
  homepage: 'https://openrouter.ai/models',
  yields: 'models',
  tellsPrices: true,
  isOnByDefault: true,
  everyMinutes: 720,
  url: 'https://openrouter.ai/api/v1/models',
  parse: (body, { fetchedAtMs }) => {
    const { data } = readJson(body, BodySchema)
    const models = readRows(data.slice(0, MOST_MODELS), RowSchema).flatMap((row) => factsOf(row, fetchedAtMs))
    if (models.length === 0) throw new SourceError(say('fault.noModels', { source: 'OpenRouter' }))
    // A free offer beside it is not the price of a model that is sold.
    const sold = new Set(models.flatMap(({ key, price }) => (price && !price.isFree ? [key] : [])))
    return models.filter(({ key, price }) => !price?.isFree || !sold.has(key))
  },
}

function factsOf(row: v.InferOutput<typeof RowSchema>, asOfMs: number): ModelFacts[] {
  // `~vendor/x-latest` points at another row, `openrouter/auto` and its like choose one: neither is a model.
  if (row.id.startsWith('~') || row.id.startsWith('openrouter/')) return []
  const [id = row.id, decoration] = row.id.split(':')
  const [creator = ''] = id.split('/')
  const createdAtSeconds = knownFigure(row.created)
  const price = decoration === undefined ? priceOf(row, asOfMs) : decoration === 'free' ? freePrice(asOfMs) : undefined
  return [
    {
      sourceId: 'openrouter',
      key: id,
      creator,
      ...(row.name && { name: row.name.replace(/^[^:]+: /, '').replace(/ \(free\)$/, '') }),
      // What its own rankings call the model: `anthropic/claude-4.7-opus-20260416`.
      ...(row.canonical_slug && row.canonical_slug !== id && { exactNames: [row.canonical_slug] }),
      ...(createdAtSeconds !== undefined && { releasedOn: dayOf(createdAtSeconds * 1000) }),
      contextWindowTokens: knownContextWindow(row.context_length),
      // It names the repository that has the weights. Where it names none, they may still be out: that says nothing.
      ...(row.hugging_face_id && { hasOpenWeights: true }),
      ...(price && { price, priceBasis: 'cheapest' as const }),
    },
  ]
}

function priceOf({ pricing }: v.InferOutput<typeof RowSchema>, asOfMs: number): Price | undefined {
  const figures = [pricing?.prompt, pricing?.completion, pricing?.input_cache_read].map(usdPerMillion)
  return listedPrice(figures, Boolean(pricing?.overrides?.length), { sourceId: 'openrouter', asOfMs })
}

function freePrice(asOfMs: number): Price {
  return { isFree: true, sourceId: 'openrouter', asOfMs }
}
