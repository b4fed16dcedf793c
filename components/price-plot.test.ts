// @vitest-environment happy-dom
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { boardDefinition } from '../catalog/boards.ts'
import type { PriceColumn } from '../core/model/row-price.ts'
import PricePlot from './PricePlot.vue'

const definition = boardDefinition('intelligence-index')
async function mountPlot(rows: { name: string; score: number; blendUsdPerMillion?: number; modelId?: string }[], more: { prices?: PriceColumn; followedModels?: string[] } = {}) {
  const board = { id: definition.id, asOf: '2026-04-24', url: 'https://inference.report/', rows: rows.map((row, place) => ({ rank: place + 1, ...row })) }
  const plot = mount(PricePlot, { props: { definition, board, ...more }, attachTo: document.body })
  await vi.dynamicImportSettled()
  await flushPromises()
  return plot
}

describe('PricePlot', () => {
  let plot: VueWrapper
  const rows = [
    { name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25, modelId: 'openai/gpt-5.5' },
    { name: 'GPT-5.4', score: 56.8, blendUsdPerMillion: 5.63 },
    { name: 'Gemini 3.1 Pro Preview', score: 57.2, blendUsdPerMillion: 4.5 },
    { name: 'Qwen 4', score: 52 },
  ]
  const labels = () => plot.findAll('button').map((button) => button.attributes('aria-label'))
  beforeEach(async () => {
    plot = await mountPlot(rows)
  })

  it('tells every priced model by name, score, price and place, from cheap to dear', () => {
    expect(labels()).toEqual([
      'Gemini 3.1 Pro Preview: 57.2, $4.50 blend, nothing cheaper scores higher',
      'GPT-5.4: 56.8, $5.63 blend, something cheaper scores higher',
      'GPT-5.5: 60.2, $11.25 blend, nothing cheaper scores higher',
    ])
  })

  it('is one tab stop, in which arrows go from point to point and say each', async () => {
    const stops = () => plot.findAll('button[tabindex="0"]').map((button) => button.attributes('aria-label'))
    expect(stops()).toEqual([labels()[2]])
    await plot.get('button[tabindex="0"]').trigger('keydown', { key: 'ArrowLeft' })
    await flushPromises()
    expect(stops()).toEqual([labels()[1]])
    expect(document.activeElement?.getAttribute('aria-label')).toBe(labels()[1])
    expect(plot.get('.legend').text()).toBe(labels()[1])
    await plot.get('button[tabindex="0"]').trigger('keydown', { key: 'Home' })
    await flushPromises()
    expect(document.activeElement?.getAttribute('aria-label')).toBe(labels()[0])
  })

  it('names followed models, however many stand in their way', async () => {
    const crowd = Array.from({ length: 40 }, (_none, place) => ({ name: `Model ${place}`, score: 50, blendUsdPerMillion: 5, modelId: `maker/model-${place}` }))
    const namesIn = (shown: VueWrapper) => shown.findAll('svg g > text:not(.tick)').map((text) => text.text())
    const left = namesIn(await mountPlot(crowd))
    const followed = crowd.find(({ name }) => !left.includes(name))
    expect(namesIn(await mountPlot(crowd, { followedModels: [followed?.modelId ?? ''] }))).toContain(followed?.name)
  })

  it('is a table to whoever wants one, of unpriced models too', async () => {
    const details = plot.get<HTMLDetailsElement>('details')
    details.element.open = true
    await details.trigger('toggle')
    expect(plot.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toContainEqual(['Qwen 4', '52.0', 'not priced', ''])
    expect(plot.findAll('tbody tr')).toHaveLength(4)
  })

  it('counts what has no price beside the picture, and draws it nowhere', () => {
    expect(plot.text()).toContain('Not drawn: 1 × not priced.')
    expect(plot.get('.frame').text()).not.toContain('Qwen 4')
  })

  it('says what it shows to who cannot see it', () => {
    const summary = plot.get('svg[role=img]').attributes('aria-label')
    expect(summary).toContain('of 3 models. Nothing cheaper scores higher than Gemini 3.1 Pro Preview, GPT-5.5.')
  })

  it('opens a model', async () => {
    await plot.findAll('button')[2]?.trigger('click')
    expect(plot.emitted('select')).toEqual([['openai/gpt-5.5', undefined]])
  })

  it('plots prices on another basis, says so, and draws neither what is free nor what has none', async () => {
    const usds: Record<string, number | undefined> = { 'GPT-5.5': 25, 'GLM-5': 2, 'Gemma 4': 0 }
    const ofMyDay = await mountPlot(['GPT-5.5', 'GLM-5', 'Gemma 4', 'Qwen 4'].map((name, place) => ({ name, score: 60 - place, blendUsdPerMillion: 9 })), { prices: {
      heading: '$/day',
      basis: 'my workload',
      priceOf: ({ name }) => {
        const usd = usds[name]
        return usd === undefined ? { usd, text: 'no in/out price' } : { usd, text: usd === 0 ? 'free' : `$${usd}`, basis: 'first-party price, OpenRouter' }
      },
    } })
    expect(ofMyDay.findAll('button').map((button) => button.attributes('aria-label'))).toEqual([
      'GLM-5: 59.0, $2 (my workload), nothing cheaper scores higher; first-party price, OpenRouter',
      'GPT-5.5: 60.0, $25 (my workload), nothing cheaper scores higher; first-party price, OpenRouter',
    ])
    expect(ofMyDay.get('figcaption').text()).toContain('$/day, my workload')
    expect(ofMyDay.text()).toContain('Not drawn: 1 × free, 1 × no in/out price.')
  })

  it('draws nothing when nothing is priced', async () => {
    expect((await mountPlot([{ name: 'Qwen 4', score: 52 }])).find('figure').exists()).toBe(false)
  })
})
