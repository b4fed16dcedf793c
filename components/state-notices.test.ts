// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { SourceHealth } from '../core/source/source-health.ts'
import StateNotices from './StateNotices.vue'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const quiet = { editionState: 'ready', catalogueState: 'ready', isRefreshing: false, trouble: undefined, areKeptOff: false, error: undefined, nowMs } as const

const failing = (title: string): SourceHealth => ({
  ...{ id: title, title, homepage: 'https://example.com/', dueAtMs: 0 },
  failure: { sinceMs: 0, atMs: nowMs - 5 * 60_000, reason: 'Could not be reached.', count: 1 },
})
const frozen: SourceHealth = { id: 'Qwen', title: 'Qwen', homepage: 'https://example.com/', dueAtMs: 0, newestStoryAtMs: Date.parse('2025-05-03') }

describe('StateNotices', () => {
  it('is silent while all is well', () => {
    expect(mount(StateNotices, { props: quiet }).text()).toBe('')
  })

  it('tells a first reader that the edition is on its way, and what is shown meanwhile', () => {
    const first = mount(StateNotices, { props: { ...quiet, editionState: 'empty', isRefreshing: true } })
    expect(first.text()).toContain('Fetching today’s edition…')
    expect(first.text()).toContain('the figures that came with the extension')
  })

  it('says that nothing could be read, with reason and age', () => {
    const trouble = { isEverySource: true, failing: [failing('a'), failing('b')], frozen: [] }
    const down = mount(StateNotices, { props: { ...quiet, trouble } })
    expect(down.text()).toBe('No source could be read 5 min ago. Could not be reached.')
    expect(down.get('[role=status]').classes()).toContain('alarm')
  })

  it('offers to be let on the sites of sources where the browser keeps us off', async () => {
    const trouble = { isEverySource: true, failing: [failing('a')], frozen: [] }
    expect(mount(StateNotices, { props: { ...quiet, trouble } }).find('button').exists()).toBe(false)
    const kept = mount(StateNotices, { props: { ...quiet, trouble, areKeptOff: true } })
    await kept.get('button').trigger('click')
    expect([kept.get('button').text(), kept.emitted('allow')]).toEqual(['Allow', [[]]])
  })

  it('names a source that cannot be read, and one that was left behind, each in its line', () => {
    const lines = mount(StateNotices, { props: { ...quiet, trouble: { isEverySource: false, failing: [failing('arXiv')], frozen: [frozen] } } })
    const words = lines.findAll('[role=status]').map((line) => line.text())
    expect(words).toEqual(['arXiv could not be read yet. Could not be reached.', 'Nothing new from Qwen since May 2025.'])
  })

  it('says that the newest edition cannot be read, and why', () => {
    const unread = { ...frozen, title: 'The Inference Report', unreadReason: 'It is not an edition.' }
    const told = mount(StateNotices, { props: { ...quiet, trouble: { isEverySource: false, failing: [], frozen: [], unread } } })
    expect(told.text()).toBe('The newest page of The Inference Report could not be read. It is not an edition.')
  })

  it('offers to rebuild a damaged store', async () => {
    const damaged = mount(StateNotices, { props: { ...quiet, editionState: 'damaged' } })
    await damaged.get('button').trigger('click')
    expect(damaged.emitted('rebuild')).toHaveLength(1)
  })
})
