// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { PageMention } from '../core/mention/page-mention.ts'
import PageMentionList from './PageMentionList.vue'

function mention(name: string, more: Partial<PageMention> = {}): PageMention {
  return { key: name, name, figures: '60.2 · $11.25 blend', count: 1, ...more }
}
const many = Array.from({ length: 9 }, (_, position) => mention(`Model ${position + 1}`))

describe('PageMentionList', () => {
  it('lists each model with score, price and how often it is named', () => {
    const list = mount(PageMentionList, { props: { mentions: [mention('GPT-5.5', { count: 3 }), mention('GPT-5.7', { figures: '' })] } })
    const [known, unknown] = list.findAll('li').map((item) => item.text())
    expect(known).toContain('GPT-5.5')
    expect(known).toContain('60.2 · $11.25 blend')
    expect(known).toContain('named 3 times')
    expect(unknown).toBe('GPT-5.7not in today’s tables')
  })

  it('gives back the mention that is chosen', async () => {
    const [first, second] = [mention('GPT-5.5'), mention('GLM-5')]
    const list = mount(PageMentionList, { props: { mentions: [first, second] } })
    await list.findAll('li button')[1]?.trigger('click')
    expect(list.emitted('choose')).toEqual([[second]])
  })

  it('shows the first few of many, then all, and takes the focus along', async () => {
    const list = mount(PageMentionList, { props: { mentions: many }, attachTo: document.body })
    expect(list.findAll('li')).toHaveLength(6)
    const button = list.get('button.text-button')
    expect(button.text()).toBe('All 9 models')
    await button.trigger('click')
    expect(list.findAll('li')).toHaveLength(9)
    expect(document.activeElement?.textContent).toContain('Model 7')
    expect(list.find('button.text-button').exists()).toBe(false)
  })

  it('leaves the focus on its model while the page comes to name others before it, and hands it on when that goes', async () => {
    HTMLElement.prototype.checkVisibility = () => true
    const list = mount(PageMentionList, { props: { mentions: many.slice(0, 3) }, attachTo: document.body })
    list.findAll<HTMLElement>('li button')[1]?.element.focus()
    await list.setProps({ mentions: [mention('GLM-5'), ...many.slice(0, 3)] })
    expect(list.findAll('li').map((item) => item.get('.name').text())).toEqual(['GLM-5', 'Model 1', 'Model 2', 'Model 3'])
    expect(document.activeElement?.textContent).toContain('Model 2')
    await list.setProps({ mentions: [mention('GLM-5'), mention('Model 1'), mention('Model 3')] })
    expect(document.activeElement?.textContent).toContain('Model 3')
  })
})
