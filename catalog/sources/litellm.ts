import * as v from 'valibot'
import { say } from '../../core/language/say.ts'
import { knownContextWindow } from '../../core/model/context-window.ts'
import { LONGEST_NAME, MOST_MODELS } from '../../core/model/listed-name.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import { listedPrice } from '../../core/price/listed-price.ts'
import { usdPerMillion, type Price } from '../../core/price/price.ts'
import { readJson } from '../../core/source/read-json.ts'
import { SourceError, type ModelsSource } from '../../core/source/source.ts'

const RowSchema = v.looseObject({
  litellm_provider: v.string(),
  mode: v.picklist(['chat', 'completion', 'responses']),
  max_input_tokens: v.optional(v.unknown()),
  input_cost_per_token: v.optional(v.unknown()),
  output_cost_per_token: v.optional(v.unknown()),
  cache_read_input_token_cost: v.optional(v.unknown()),
})
type Row = v.InferOutput<typeof RowSchema>
const BodySchema = v.record(v.string(), v.unknown())

/** Providers that sell their own models, by the folder their models have in an id. All others host what is listed there already. */
const firstParties: Readonly<Record<string, { creator: string; own?: RegExp }>> = {
  ai21: { creator: 'ai21' },
  amazon_nova: { creator: 'amazon' },
  anthropic: { creator: 'anthropic' },
  cohere: { creator: 'cohere' },
  cohere_chat: { creator: 'cohere' },
  dashscope: { creator: 'qwen', own: /^q[vw]/ },
  deepseek: { creator: 'deepseek' },
  gemini: { creator: 'google', own: /^gemini-(?!gemma)/ },
  minimax: { creator: 'minimax' },
  mistral: { creator: 'mistralai' },
  moonshot: { creator: 'moonshotai' },
  openai: { creator: 'openai' },
  perplexity: { creator: 'perplexity', own: /^sonar/ },
  'text-completion-openai': { creator: 'openai' },
  xai: { creator: 'x-ai' },
  zai: { creator: 'z-ai' },
}

/** Names whatever is current, or nothing but a use: `kimi-latest-8k`, `qwen-coder`. Better sources know which model that is. */
const POINTER = /latest|^\D+$/
const SNAPSHOT = /-\d{4}$/
/** `input_cost_per_token_above_200k_tokens` */
const DEARER_TIER = /^(?:in|out)put_cost_per_token_above_/

/**
 * A row for each id under which a provider sells a text model, in USD per token. Large, and mostly what better sources say too: those
 * come first wherever they differ.
 */
export const litellm: ModelsSource = {
  id: 'litellm',
  title: 'LiteLLM',
  homepage: 'https://github.com/BerriAI/litellm',
  yields: 'models',
  tellsPrices: true,
  isOnByDefault: false,
  everyMinutes: 720,
  url: 'https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json',
  parse: (body, { fetchedAtMs }) => {
    const byKey = new Map<string, ModelFacts>()
    for (const [id, entry] of Object.entries(readJson(body, BodySchema))) {
      // The example row that explains the others has words where these have figures; `ft:` is a price for one's own tuning.
      const read = v.safeParse(RowSchema, entry)
      const facts = read.success && id.length <= LONGEST_NAME && !id.startsWith('ft:') ? factsOf(id, read.output, fetchedAtMs) : undefined
      if (facts && !byKey.has(facts.key)) byKey.set(facts.key, facts)
      if (byKey.size === MOST_MODELS) break
    }
    if (byKey.size === 0) throw new SourceError(say('fault.noModelsOfFirstParties', { source: 'LiteLLM' }))
    return [...byKey.values()].filter(({ key }) => {
      const ofModel = key.replace(SNAPSHOT, '')
      const isListedSnapshot = SNAPSHOT.test(key) && (byKey.has(ofModel) || byKey.has(`${ofModel}-latest`))
      return !isListedSnapshot && !POINTER.test(key)
    })
  },
}

function factsOf(id: string, row: Row, asOfMs: number): ModelFacts | undefined {
  const provider = row.litellm_provider
  const party = Object.hasOwn(firstParties, provider) ? firstParties[provider] : undefined
  // `deepseek/deepseek-chat` repeats `deepseek-chat`; with two folders it is the model of somebody else.
  const [slug = '', ...folders] = id.split('/').reverse()
  const key = slug.replace(/@.*$/, '')
  if (!party || key === '' || folders.length > 1 || party.own?.test(key) === false) return undefined
  const price = priceOf(row, asOfMs)
  return {
    sourceId: 'litellm',
    key,
    creator: party.creator,
    contextWindowTokens: knownContextWindow(row.max_input_tokens),
    ...(price && { price, priceBasis: 'first-party' as const }),
  }
}

function priceOf(row: Row, asOfMs: number): Price | undefined {
  const figures = [row.input_cost_per_token, row.output_cost_per_token, row.cache_read_input_token_cost].map(usdPerMillion)
  return listedPrice(figures, Object.keys(row).some((key) => DEARER_TIER.test(key)), { sourceId: 'litellm', asOfMs })
}
