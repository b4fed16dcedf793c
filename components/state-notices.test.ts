// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { SourceHealth } from '../core/source/source-health.ts'
import StateNotices from './StateNotices.vue'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const quiet = { editionState: 'ready', catalogueState: 'ready', isRefreshing: false, trouble: undefined, error: undefined, nowMs } as const

function failing(...titles: string[]) {
  const healths = titles.map((title): SourceHealth => ({ id: title, title, homepage: 'https://example.com/', dueAtMs: 0 }))
  return { failing: healths, atMs: nowMs - 5 * 60_000, reason: 'Could not be reached.' }
}

describe('StateNotices', () => {
  it('is silent while all is well', () => {
    expect(mount(StateNotices, { props: quiet }).text()).toBe('')
  })

  it('tells a first reader that the edition is on its way, and what is shown meanwhile', () => {
    const first = mount(StateNotices, { props: { ...quiet, editionState: 'empty', isRefreshing: true } })
    expect(first.text()).toContain('Fetching today’s edition…')
    expect(first.text()).toContain('the figures that came with the extension')
  })

  it('gives reason and age when nothing could be read, and says that nothing is lost', () => {
    const down = mount(StateNotices, { props: { ...quiet, trouble: { ...failing('a', 'b'), isEverySource: true } } })
    expect(down.text()).toBe('No source could be read 5 min ago: Could not be reached. What was fetched before stays.')
    expect(down.get('[role=status]').classes()).toContain('worn')
  })

  it('names the one source that failed, and counts many', () => {
    const one = mount(StateNotices, { props: { ...quiet, trouble: { ...failing('arXiv'), isEverySource: false } } })
    expect(one.text()).toContain('arXiv could not be read 5 min ago')
    const many = mount(StateNotices, { props: { ...quiet, trouble: { ...failing('a', 'b', 'c'), isEverySource: false } } })
    expect(many.text()).toContain('3 sources could not be read')
  })

  it('offers to rebuild a damaged store', async () => {
    const damaged = mount(StateNotices, { props: { ...quiet, editionState: 'damaged' } })
    await damaged.get('button').trigger('click')
    expect(damaged.emitted('rebuild')).toHaveLength(1)
  })
})
