// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ListedSource } from '../core/source/listed-source.ts'
import SourceList from './SourceList.vue'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const failure = { sinceMs: nowMs - HOUR_MS, atMs: nowMs - HOUR_MS, reason: 'Could not be reached.', count: 2 }

function source(id: string, group: ListedSource['group'], rest: Partial<ListedSource> & { isFailing?: true } = {}): ListedSource {
  const { isFailing, ...changed } = rest
  const about = { id, title: id, homepage: `https://${id}.example/` }
  const asked = { url: `https://${id}.example/feed`, isAllowed: true, isOwn: false }
  const good = { fetchedAtMs: nowMs - HOUR_MS, checkedAtMs: nowMs - HOUR_MS, dueAtMs: nowMs + HOUR_MS }
  return { ...about, ...asked, group, isOn: true, health: { ...about, ...good, ...(isFailing && { failure }) }, ...changed }
}

const sources = [
  source('OpenAI', 'labs'),
  source('Mistral', 'labs', { isFailing: true }),
  source('Qwen', 'labs', { isOn: false, health: undefined }),
  source('OpenRouter', 'prices'),
]
const listOf = (props: { sources?: ListedSource[]; askingIds?: Set<string> } = {}) =>
  mount(SourceList, { props: { sources, nowMs, askingIds: new Set<string>(), ...props } })

describe('SourceList', () => {
  it('counts per group what is on and what is in trouble', () => {
    const summaries = listOf().findAll('.group > summary').map((summary) => summary.text())
    expect(summaries).toEqual([expect.stringMatching(/AI Labs.*1 with problems.*2 of 3 on/), expect.stringMatching(/prices.*1 of 1 on$/)])
  })

  it('shows only what is in trouble when asked to, and says when nothing is any more', async () => {
    const list = listOf()
    await list.get('[aria-pressed]').trigger('click')
    expect(list.findAll('li').map((row) => row.get('a').text())).toEqual(['Mistral'])
    await list.setProps({ sources: sources.filter(({ id }) => id !== 'Mistral') })
    expect(list.text()).toContain('Every source is well again.')
    await list.get('[aria-pressed]').trigger('click')
    expect(list.findAll('.group')).toHaveLength(2)
  })

  it('has nothing to filter while all is well', () => {
    expect(listOf({ sources: [source('OpenAI', 'labs')] }).find('[aria-pressed]').exists()).toBe(false)
  })

  it('switches the source whose switch is named after it', async () => {
    const list = listOf()
    const row = list.findAll('li').find((one) => one.text().includes('Qwen'))
    expect(row?.get('label').text()).toBe('Qwen')
    await row?.get('[role=switch]').setValue(true)
    expect(list.emitted('switch')).toEqual([['Qwen', true]])
  })

  it('tries one source now, and says what came of it', async () => {
    const list = listOf()
    const button = list.get('[aria-label="Check now: Mistral"]')
    await button.trigger('click')
    expect(list.emitted('try')).toEqual([['Mistral']])
    await list.setProps({ askingIds: new Set(['Mistral']) })
    expect(list.get('[role=status]').text()).toBe('')
    await button.trigger('click')
    expect(list.emitted('try')).toHaveLength(1)
    await list.setProps({ askingIds: new Set() })
    expect(list.get('[role=status]').text()).toBe('Mistral: Could not be reached.')
  })

  it('offers no try of a source that is off', () => {
    expect(listOf().find('[aria-label="Check now: Qwen"]').exists()).toBe(false)
  })

  it('says more about a failure to those who ask', () => {
    const details = listOf().get('details.problem')
    expect(details.get('summary').text()).toBe('Could not be reached.')
    expect(details.text()).toContain('Failed 2 times in a row, last 1 h ago.')
  })
})
