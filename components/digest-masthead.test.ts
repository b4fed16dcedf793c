// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DigestMasthead from './DigestMasthead.vue'
import type { Edition } from '../core/edition/edition.ts'

const day = '2026-04-24'
const edition: Edition = { date: day, url: 'https://inference.report/2026/04/24/', origin: 'report', sections: [], boards: [] }

function mountMasthead(props: { edition?: Edition; day?: string; state: 'loading' | 'empty' | 'ready' }) {
  return mount(DigestMasthead, {
    props: { edition: undefined, day: null, checkedAtMs: undefined, nowMs: Date.parse('2026-04-28T12:00:00Z'), ...props },
    slots: { default: '<button>Refresh</button>' },
  })
}

describe('DigestMasthead', () => {
  it('leads to the edition that it dates', () => {
    const masthead = mountMasthead({ edition, state: 'ready' })
    expect(masthead.get(`a[href="${edition.url}"]`).text()).toBe('Friday 24 April 2026')
    expect(masthead.get('.worn').text()).toBe('4 days old')
  })

  it('says which past day was opened while that is fetched, and where the report has none, and keeps its buttons', () => {
    const masthead = mountMasthead({ day, state: 'ready' })
    expect(masthead.get('time').text()).toBe('Friday 24 April 2026')
    expect(masthead.text()).not.toContain('No edition yet')
    expect(masthead.find('a').exists()).toBe(false)
    expect(masthead.find('button').exists()).toBe(true)
  })

  it('says nothing before anything was read, and then that there is no edition yet', () => {
    const loading = mountMasthead({ state: 'loading' })
    expect(loading.text()).toBe('The Inference Report')
    expect(mountMasthead({ state: 'empty' }).text()).toContain('No edition yet')
  })
})
