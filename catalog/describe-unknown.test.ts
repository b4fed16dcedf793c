import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../core/card/card.ts'
import type { Catalogue } from '../core/model/model.ts'
import { labelledCatalogue } from '../tests/fixtures/mentions/catalogue.ts'
import { describeUnknown } from './describe-unknown.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await labelledCatalogue()
})

const cardOf = (written: string, familyId: string): Card =>
  describeUnknown({ catalogue, nowMs: Date.parse('2026-09-23T12:00:00Z') }, { written, familyId })

describe('the card of a version that no catalogue has', () => {
  it('says so under the name that the page gave it', () => {
    const card = cardOf('GPT-5.97', 'gpt')
    expect(card).toMatchObject({ title: 'GPT-5.97', rows: [{ value: 'Not in today’s tables', detail: 'Its nearest known relatives:' }, {}, {}, {}] })
    expect(card).not.toHaveProperty('modelId')
    expect(card).not.toHaveProperty('copyText')
  })

  it('names its three nearest relatives with their figures, each with its basis, its source and its age', () => {
    const [, first, second, third, ...more] = cardOf('GPT-5.97', 'gpt').rows
    expect(first).toMatchObject({ label: 'GPT-5.5', value: '60.2 · $11.25 blend', url: 'https://inference.report/archive/2026-04-24' })
    expect(first?.detail).toBe('per 1M tokens · AA Index, 24 Apr 2026, 152 days old')
    expect([second?.label, third?.label]).toEqual(['GPT-5.4', 'GPT-5.2'])
    expect(third?.value).toMatch(/^64\.4% SWE-rebench · \$.+ in · \$.+ out$/)
    expect(third?.detail).toMatch(/^only as gpt-5\.2-2025-12-11-medium · per 1M tokens · first-party price, genai-prices, 23 Sept 2026 · SWE-rebench, .*2026.*$/)
    expect(more).toEqual([])
  })

  it('prices them by the reader’s own workload', () => {
    const asked = { written: 'GPT-5.97', familyId: 'gpt' }
    const workload = { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 }
    const [, first] = describeUnknown({ catalogue, nowMs: Date.parse('2026-09-23T12:00:00Z'), workload }, asked).rows
    expect(first?.value).toMatch(/^60\.2 · \$\d+\.\d\d\/day$/)
    expect(first?.detail).toMatch(/^1M in, 100K out a day · (.* · )?first-party price, .*2026 · AA Index, .*2026.*$/)
  })

  it('says that a price is of the base tier, and whose it is', () => {
    const model = (id: string): Catalogue['models'][number] => ({ id: `openai/${id}`, name: id, creator: 'OpenAI', aliases: [] })
    const price = { inputUsdPerMillion: 5, outputUsdPerMillion: 30, sourceId: 'openrouter', asOfMs: Date.parse('2026-09-23') }
    const models = [{ ...model('gpt-5.5'), firstPartyPrice: { ...price, isBaseTier: true as const } }, { ...model('gpt-5.4'), cheapestPrice: price }]
    const { rows } = describeUnknown({ catalogue: { models, leaderboards: [] }, nowMs: price.asOfMs }, { written: 'GPT-5.97', familyId: 'gpt' })
    expect(rows.slice(1).map(({ value, detail }) => `${value} | ${detail}`)).toEqual([
      '$5 in · $30 out | base tier, long prompts cost more · per 1M tokens · first-party price, OpenRouter, 23 Sept 2026',
      '$5 in · $30 out · via provider | per 1M tokens · cheapest on OpenRouter, 23 Sept 2026',
    ])
  })

  it('names none without figures', () => {
    const values = cardOf('GPT-6 Codex Max', 'gpt').rows.map(({ value }) => value)
    expect(values.filter((value) => value.includes('not priced'))).toEqual([])
  })

  it('reads a name in any typography', () => {
    expect(cardOf('ＧＰＴ－５．９７', 'gpt').rows.slice(1)).toEqual(cardOf('GPT-5.97', 'gpt').rows.slice(1))
  })

  it('stands alone where no relative is known', () => {
    expect(cardOf('Thing 9', 'no-such-family').rows).toMatchObject([{ value: 'Not in today’s tables', detail: undefined }])
  })
})
