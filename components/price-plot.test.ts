// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { boardDefinition } from '../catalog/boards.ts'
import PricePlot from './PricePlot.vue'

const definition = boardDefinition('intelligence-index')
function mountPlot(rows: { name: string; score: number; blendUsdPerMillion?: number; modelId?: string }[]) {
  const board = { id: definition.id, asOf: '2026-04-24', url: 'https://inference.report/', rows: rows.map((row, place) => ({ rank: place + 1, ...row })) }
  return mount(PricePlot, { props: { definition, board } })
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
    expect(plot.text()).toContain('1 not priced.')
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

  it('draws nothing when nothing is priced', () => {
    expect(mountPlot([{ name: 'Qwen 4', score: 52 }]).find('svg').exists()).toBe(false)
  })
})
