// @vitest-environment happy-dom
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { boardDefinition } from '../catalog/boards.ts'
import type { PriceColumn } from '../core/model/row-price.ts'
import PricePlot from './PricePlot.vue'

const definition = boardDefinition('intelligence-index')
async function mountPlot(rows: { name: string; score: number; blendUsdPerMillion?: number; modelId?: string }[], more: { prices?: PriceColumn; followedModels?: string[] } = {}) {
  const board = { id: definition.id, asOf: '2026-04-24', url: 'https://inference.report/', rows: rows.map((row, place) => ({ rank: place + 1, ...row })) }
  const plot = mount(PricePlot, { props: { definition, board, nowMs: Date.parse('2026-04-26T12:00:00Z'), ...more }, attachTo: document.body })
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
      'Gemini 3.1 Pro Preview: 57.2, $4.50 blend · Nothing cheaper scores higher',
      'GPT-5.4: 56.8, $5.63 blend · Gemini 3.1 Pro Preview is cheaper and scores higher',
      'GPT-5.5: 60.2, $11.25 blend · Nothing cheaper scores higher',
    ])
  })

  it('says that another effort costs the same, in the words of the board', async () => {
    const efforts = [['high', 60], ['low', 50], ['none', 35]] as const
    plot = await mountPlot(efforts.map(([effort, score]) => ({ name: `GPT-5.5 (${effort})`, score, blendUsdPerMillion: 11.25 })))
    expect(labels()).toEqual([
      'GPT-5.5 (high): 60.0, $11.25 blend · Nothing cheaper scores higher',
      'GPT-5.5 (low): 50.0, $11.25 blend · GPT-5.5 (high) costs the same and scores higher',
      'GPT-5.5 (none): 35.0, $11.25 blend · GPT-5.5 (high) costs the same and scores higher',
    ])
    expect(plot.findAll('g.on')).toHaveLength(1)
  })

  it('counts a model once, however many of its efforts are drawn', async () => {
    plot = await mountPlot([60, 50].map((score) => ({ name: `GPT-5.5 (${score})`, score, blendUsdPerMillion: 11.25, modelId: 'openai/gpt-5.5' })))
    expect(plot.get('svg[role=img]').attributes('aria-label')).toContain('of 1 model. ')
  })

  it('draws no frontier through what a free model outdoes', async () => {
    const prices = { heading: '$/day', basis: 'my workload', priceOf: ({ score }: { score: number }) => (score === 70 ? { usd: 0, text: 'free' } : { usd: score, text: `$${score}` }) }
    plot = await mountPlot([{ name: 'Gemma 4', score: 70 }, ...rows.slice(1)], { prices })
    expect(labels()[0]).toBe('Qwen 4: 52.0, $52 my workload · Gemma 4 is cheaper and scores higher')
    expect([plot.findAll('g.off').length, plot.findAll('g.on').length]).toEqual([3, 0])
    expect(plot.get('svg[role=img]').attributes('aria-label')).toContain('of 3 models. Nothing cheaper scores higher than Gemma 4.')
  })

  it('says in its caption of which day it is, and how old', () => {
    expect(plot.get('h2').text()).toBe('Score against price')
    expect(plot.get('.caption').text()).toContain('24 April 2026, 2 days old;')
    expect(plot.get('.worn').text()).toBe('24 April 2026, 2 days old')
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

  it('writes no followed name over another', async () => {
    const crowd = Array.from({ length: 12 }, (_none, place) => ({ name: `Model ${place}`, score: 50, blendUsdPerMillion: 5, modelId: `maker/model-${place}` }))
    const names = (await mountPlot(crowd, { followedModels: crowd.map(({ modelId }) => modelId) })).findAll('svg g > text:not(.tick)')
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names.map((name) => ['x', 'y', 'text-anchor'].map((side) => name.attributes(side)).join())).size).toBe(names.length)
  })

  it('is a table to whoever wants one, of unpriced models too', async () => {
    const details = plot.get<HTMLDetailsElement>('details')
    details.element.open = true
    await details.trigger('toggle')
    expect(plot.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toContainEqual(['Qwen 4', '52.0', 'not priced', ''])
    expect(plot.findAll('tbody tr')).toHaveLength(4)
  })

  it('counts what has no price beside the picture, and draws it nowhere', () => {
    expect(plot.text()).toContain('Not drawn: 1\u00A0×\u00A0not\u00A0priced.')
    expect(plot.get('.frame').text()).not.toContain('Qwen 4')
  })

  it('says what it shows to who cannot see it', () => {
    const summary = plot.get('svg[role=img]').attributes('aria-label')
    expect(summary).toContain('of 3 models. Nothing cheaper scores higher than GPT-5.5, Gemini 3.1 Pro Preview.')
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
        return usd === undefined ? { usd, text: 'no in/out price' } : { usd, text: usd === 0 ? 'free' : `$${usd}`, basis: 'first-party price, OpenRouter', ...(name === 'GLM-5' && { seller: 'via provider' }) }
      },
    } })
    expect(ofMyDay.findAll('button').map((button) => button.attributes('aria-label'))).toEqual([
      'GLM-5: 59.0, $2 (my workload) · Nothing cheaper scores higher · first-party price, OpenRouter',
      'GPT-5.5: 60.0, $25 (my workload) · Nothing cheaper scores higher · first-party price, OpenRouter',
    ])
    expect(ofMyDay.get('figcaption').text()).toContain('$/day, my workload')
    expect([ofMyDay.findAll('rect.point').length, ofMyDay.findAll('circle.point').length]).toEqual([1, 1])
    expect(ofMyDay.get('.legend').text()).toContain('Price via provider.')
    expect(ofMyDay.text()).toContain('Not drawn: 1\u00A0×\u00A0free, 1\u00A0×\u00A0no\u00A0in/out\u00A0price.')
  })

  it('draws nothing when nothing is priced, nor a price alone', async () => {
    expect((await mountPlot([{ name: 'Qwen 4', score: 52 }])).find('figure').exists()).toBe(false)
    expect((await mountPlot(rows.slice(2))).find('figure').exists()).toBe(false)
  })
})
