// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Catalogue, Model } from '../core/model/model.ts'
import type { Workload } from '../core/price/workload.ts'
import ModelLookup from './ModelLookup.vue'

function model(slug: string, name: string): Model {
  return { id: `openai/${slug}`, name, creator: 'OpenAI', aliases: [] }
}
const catalogue: Catalogue = {
  models: [
    model('gpt-5.4', 'GPT-5.4'),
    {
      ...model('gpt-4.1', 'GPT-4.1'),
      firstPartyPrice: { inputUsdPerMillion: 2, outputUsdPerMillion: 8, sourceId: 'genai-prices', asOfMs: Date.parse('2026-04-20') },
    },
    model('gpt-5.5', 'GPT-5.5'),
  ],
  leaderboards: [
    {
      id: 'intelligence-index',
      asOf: '2026-04-24',
      url: 'https://inference.report/',
      rows: [
        { rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25, modelId: 'openai/gpt-5.5' },
        { rank: 4, name: 'GPT-5.4', score: 56.8, modelId: 'openai/gpt-5.4' },
      ],
    },
  ],
}

async function settled(): Promise<void> {
  await vi.dynamicImportSettled()
  await flushPromises()
}

function mountLookup(workload: Workload | null = null) {
  const lookup = mount(ModelLookup, { props: { catalogue, workload, nowMs: Date.parse('2026-04-24T12:00:00Z') } })
  const field = lookup.get('input')
  return {
    lookup,
    field,
    /** With the search there. */
    async type(text: string) {
      await field.setValue(text)
      await settled()
    },
    press: (key: string) => field.trigger('keydown', { key }),
    options: () => lookup.findAll('[role=option]').map((option) => option.text().replace(/\s/g, ' ')),
    activeOption: () => lookup.find(`[id="${field.attributes('aria-activedescendant') ?? ''}"]`),
    isOpen: () => field.attributes('aria-expanded') === 'true',
    value: () => (field.element as HTMLInputElement).value,
  }
}

describe('ModelLookup', () => {
  it('lists what a name matches, the best first, with score, rank, price with its basis, and day', async () => {
    const { type, options } = mountLookup()
    await type('gpt')
    expect(options()).toEqual([
      'GPT-5.5 OpenAI60.2 · #1 · $11.25 blend · 24 Apr 2026',
      'GPT-5.4 OpenAI56.8 · #4 · not priced · 24 Apr 2026',
      'GPT-4.1 OpenAI$2 in · $8 out · 20 Apr 2026',
    ])
  })

  it('finds a mistyped name, and marks what it took for it', async () => {
    const { lookup, type } = mountLookup()
    await type('gtp-5.4')
    expect(lookup.findAll('[role=option]')).toHaveLength(1)
    expect(lookup.findAll('mark').map((mark) => mark.text())).toEqual(['GPT', '5.4'])
  })

  it('answers what was written and entered before the search was there', async () => {
    const { lookup, field, press } = mountLookup()
    await field.setValue('5.4')
    expect(lookup.get('[role=status]').text()).toBe('')
    await press('Enter')
    await settled()
    expect(lookup.emitted('select')).toEqual([['openai/gpt-5.4']])
  })

  it('searches the newest tables', async () => {
    const { lookup, type, options } = mountLookup()
    await type('nova')
    expect(options()).toEqual([])
    await lookup.setProps({ catalogue: { ...catalogue, models: [model('nova', 'Nova')] } })
    expect(options()).toEqual(['Nova OpenAInot priced'])
  })

  it('prices what it lists for the reader’s workload', async () => {
    const { type, options } = mountLookup({ inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 })
    await type('gpt')
    expect(options()).toEqual([
      'GPT-5.5 OpenAI60.2 · #1 · no in/out price · 24 Apr 2026',
      'GPT-5.4 OpenAI56.8 · #4 · no in/out price · 24 Apr 2026',
      'GPT-4.1 OpenAI$2.80/day · 20 Apr 2026',
    ])
  })

  it('leaves Enter to an input method while a word is composed', async () => {
    const { lookup, field, type } = mountLookup()
    await type('gpt')
    await field.trigger('keydown', { key: 'Enter', isComposing: true })
    await settled()
    expect(lookup.emitted('select')).toBeUndefined()
  })

  it('says once how old its figures are, in another tone what is older than 36 hours', async () => {
    const { lookup, type } = mountLookup()
    await type('gpt')
    expect(lookup.get('.as-of').text()).toBe('As of 24\u00A0Apr\u00A02026, the oldest figure of 20 Apr 2026, 4 days old')
    expect(lookup.get('.worn').text()).toBe('20 Apr 2026, 4 days old')
    await type('5.5')
    expect(lookup.get('.as-of').text()).toBe('As of 24 Apr 2026')
    expect(lookup.find('.worn').exists()).toBe(false)
  })

  it('is worked by keyboard: arrows choose, Enter opens', async () => {
    const { lookup, type, press, activeOption } = mountLookup()
    await type('gpt')
    expect(activeOption().text()).toContain('GPT-5.5')
    await press('ArrowDown')
    expect(activeOption().text()).toContain('GPT-5.4')
    await press('ArrowUp')
    await press('ArrowUp')
    expect(activeOption().text()).toContain('GPT-4.1')
    await press('Enter')
    expect(lookup.emitted('select')).toEqual([['openai/gpt-4.1']])
  })

  it('closes its list at the first Escape, empties at the second, and leaves the third to the popup', async () => {
    const { type, press, isOpen, value } = mountLookup()
    await type('gpt')
    await press('Escape')
    expect([isOpen(), value()]).toEqual([false, 'gpt'])
    await press('Escape')
    expect(value()).toBe('')

    const { lookup } = mountLookup()
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })
    lookup.get('input').element.dispatchEvent(escape)
    expect(escape.defaultPrevented).toBe(false)
  })

  it('says when no model has that name', async () => {
    const { lookup, type, isOpen } = mountLookup()
    await type('hal 9000')
    expect(isOpen()).toBe(false)
    expect(lookup.get('[role=status]').text()).toContain('No model of that name')
  })

  it('opens the model that is clicked, and none where a finger begins to scroll or another button calls a menu', async () => {
    const { lookup, type } = mountLookup()
    await type('5.4')
    const option = lookup.get('[role=option]')
    await option.trigger('pointerdown')
    await option.trigger('contextmenu')
    expect(lookup.emitted('select')).toBeUndefined()
    await option.trigger('click')
    expect(lookup.emitted('select')).toEqual([['openai/gpt-5.4']])
  })
})
