// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { boardDefinition } from '../catalog/boards.ts'
import type { PriceColumn } from '../core/model/row-price.ts'
import PricePlot from './PricePlot.vue'

const definition = boardDefinition('intelligence-index')
function mountPlot(rows: { name: string; score: number; blendUsdPerMillion?: number; modelId?: string }[], prices?: PriceColumn) {
  const board = { id: definition.id, asOf: '2026-04-24', url: 'https://inference.report/', rows: rows.map((row, place) => ({ rank: place + 1, ...row })) }
  return mount(PricePlot, { props: { definition, board, ...(prices && { prices }) } })
}

describe('PricePlot', () => {
  const plot = mountPlot([
    { name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25, modelId: 'openai/gpt-5.5' },
    { name: 'GPT-5.4', score: 56.8, blendUsdPerMillion: 5.63 },
    { name: 'Gemini 3.1 Pro Preview', score: 57.2, blendUsdPerMillion: 4.5 },
    { name: 'Qwen 4', score: 52 },
  ])

  it('tells every priced model by name, score, price and place, reachable by keyboard', () => {
    expect(plot.findAll('button').map((button) => button.attributes('aria-label'))).toEqual([
      'GPT-5.5: 60.2, $11.25 blend, nothing cheaper scores higher',
      'GPT-5.4: 56.8, $5.63 blend, something cheaper scores higher',
      'Gemini 3.1 Pro Preview: 57.2, $4.50 blend, nothing cheaper scores higher',
    ])
  })

  it('counts what has no price beside the picture, and draws it nowhere', () => {
    expect(plot.text()).toContain('Not drawn: 1 × not priced.')
    expect(plot.text()).not.toContain('Qwen 4')
  })

  it('says what it shows to who cannot see it', () => {
    const summary = plot.get('svg[role=img]').attributes('aria-label')
    expect(summary).toContain('of 3 models. Nothing cheaper scores higher than GPT-5.5, Gemini 3.1 Pro Preview.')
  })

  it('opens a model', async () => {
    await plot.get('button').trigger('click')
    expect(plot.emitted('select')).toEqual([['openai/gpt-5.5', undefined]])
  })

  it('plots prices on another basis, says so, and draws neither what is free nor what has none', () => {
    const usds: Record<string, number | undefined> = { 'GPT-5.5': 25, 'GLM-5': 2, 'Gemma 4': 0 }
    const ofMyDay = mountPlot(['GPT-5.5', 'GLM-5', 'Gemma 4', 'Qwen 4'].map((name, place) => ({ name, score: 60 - place, blendUsdPerMillion: 9 })), {
      heading: '$/day',
      basis: 'my workload',
      priceOf: ({ name }) => {
        const usd = usds[name]
        return usd === undefined ? { usd, text: 'no in/out price' } : { usd, text: usd === 0 ? 'free' : `$${usd}`, basis: 'first-party price, OpenRouter' }
      },
    })
    expect(ofMyDay.findAll('button').map((button) => button.attributes('aria-label'))).toEqual([
      'GPT-5.5: 60.0, $25 (my workload), nothing cheaper scores higher; first-party price, OpenRouter',
      'GLM-5: 59.0, $2 (my workload), nothing cheaper scores higher; first-party price, OpenRouter',
    ])
    expect(ofMyDay.get('figcaption').text()).toContain('$/day, my workload')
    expect(ofMyDay.text()).toContain('Not drawn: 1 × free, 1 × no in/out price.')
  })

  it('draws nothing when nothing is priced', () => {
    expect(mountPlot([{ name: 'Qwen 4', score: 52 }]).find('svg').exists()).toBe(false)
  })
})
