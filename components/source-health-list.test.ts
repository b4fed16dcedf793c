// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SourceHealthList from './SourceHealthList.vue'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const about = { id: 'arxiv', title: 'arXiv', homepage: 'https://arxiv.org/', dueAtMs: nowMs + 2 * HOUR_MS }
const good = (hours: number) => ({ fetchedAtMs: nowMs - hours * HOUR_MS, checkedAtMs: nowMs - hours * HOUR_MS })

function listOf(health: object) {
  return mount(SourceHealthList, { props: { healths: [{ ...about, ...health }], nowMs } })
}

describe('SourceHealthList', () => {
  it('says when a source was last good and when it is asked next', () => {
    const list = listOf(good(3))
    expect(list.text()).toContain('Good 3 h ago')
    expect(list.text()).toContain('Next try in 2 h')
    expect(list.find('.worn').exists()).toBe(false)
  })

  it('keeps the last good copy in view beside the reason of the failure', () => {
    const list = listOf({ ...good(50), failure: { atMs: nowMs - HOUR_MS, reason: 'Answered with an error (503).', count: 4 } })
    expect(list.get('.worn').text()).toContain('Good 2 days ago')
    expect(list.text()).toContain('Answered with an error (503). Failed 4 times, last 1 h ago.')
  })

  it('says that a source never answered', () => {
    expect(listOf({ failure: { atMs: nowMs, reason: 'Could not be reached.', count: 1 } }).text()).toContain('Nothing yet')
  })
})
