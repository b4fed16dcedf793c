// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Glance } from '../core/follow/glance.ts'
import AlertOffer from './AlertOffer.vue'
import FollowedGlance from './FollowedGlance.vue'
import FollowedList from './FollowedList.vue'

describe('FollowedList', () => {
  it('lists models and creators, also a model that no source lists any more, each to be removed', async () => {
    const list = mount(FollowedList, {
      props: { models: [{ id: 'openai/gpt-5.5', name: 'GPT-5.5' }, { id: 'gone/model-1', name: undefined }], creators: ['Anthropic'] },
      attachTo: document.body,
    })
    expect(list.findAll('li span').map((row) => row.text())).toEqual(['GPT-5.5', 'gone/model-1 in no source’s list any more', 'Anthropic all its models'])
    for (const button of list.findAll('button')) await button.trigger('click')
    expect([list.emitted('removeModel'), list.emitted('removeCreator')]).toEqual([[['openai/gpt-5.5'], ['gone/model-1']], [['Anthropic']]])
    list.unmount()
  })

  it('hands the focus of a row that goes on to the next, and at last to what follows the list', async () => {
    HTMLElement.prototype.checkVisibility = () => true
    const [gpt, glm] = [{ id: 'openai/gpt-5.5', name: 'GPT-5.5' }, { id: 'z-ai/glm-5', name: 'GLM-5' }]
    const list = mount(FollowedList, { props: { models: [gpt, glm], creators: [] }, attachTo: document.body })
    list.get('button').element.focus()
    await list.setProps({ models: [glm] })
    expect(document.activeElement?.getAttribute('aria-label')).toContain('GLM-5')
    await list.setProps({ models: [] })
    expect(document.activeElement?.textContent).toBe('Look up a model to follow')
    list.unmount()
  })

  it('says how to follow where nothing is followed', () => {
    expect(mount(FollowedList, { props: { models: [], creators: [] } }).text()).toContain('Nothing is followed yet')
  })
})

describe('FollowedGlance', () => {
  const line = (modelId: string, more: Partial<Glance> = {}): Glance => ({ modelId, name: modelId, price: '$10 blend', ...more })

  it('says how a followed model stands, with its change in words, and opens its card', async () => {
    const change = { short: '▲1', words: 'up 1 place since 23 Apr 2026' }
    const glance = mount(FollowedGlance, { props: { lines: [line('gpt', { score: '60.2', rank: '#1', change, bestOf: 'OpenAI' }), line('mini')] } })
    const [first, second] = glance.findAll('button')
    expect(first?.text()).toBe('gptbest of OpenAI▲1up 1 place since 23 Apr 2026, 60.2 · #1 · $10 blend')
    expect(second?.text()).toContain('on no board · $10 blend')
    await second?.trigger('click')
    expect(glance.emitted('select')).toEqual([['mini']])
    expect(glance.find('a').exists()).toBe(false)
  })

  it('shows a few, and where all are', () => {
    const glance = mount(FollowedGlance, { props: { lines: Array.from({ length: 9 }, (_, at) => line(String(at))) } })
    expect(glance.findAll('li')).toHaveLength(6)
    expect(glance.get('a').text()).toBe('All 9 in the options')
  })
})

it('offers alerts until somebody decided, and says what came of it', async () => {
  const offer = mount(AlertOffer, { props: { isOffered: true, told: undefined } })
  for (const button of offer.findAll('button')) await button.trigger('click')
  expect([offer.emitted('turnOn'), offer.emitted('decline')]).toEqual([[[]], [[]]])
  await offer.setProps({ told: 'Alerts stay off.' })
  expect(offer.get('[role=status]').text()).toBe('Alerts stay off.')
  await offer.setProps({ isOffered: false, told: undefined })
  expect(offer.text()).toBe('')
})
