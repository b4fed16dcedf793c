// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EditionHeader from './EditionHeader.vue'

const edition = { date: '2026-04-24', origin: 'report', sections: [], boards: [] } as const
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

function mountHeader(nowMs: number) {
  return mount(EditionHeader, {
    props: { edition: { ...edition, sections: [], boards: [] }, state: 'ready', checkedAtMs: nowMs - 3 * 3_600_000, nowMs },
  })
}

describe('EditionHeader', () => {
  it('shows date, age and when sources were last asked', () => {
    const text = mountHeader(noon('2026-04-24')).text()
    expect(text).toContain('24 April 2026')
    expect(text).toContain('today')
    expect(text).toContain('checked 3 h ago')
  })

  it('changes tone when the edition is older than 36 hours', () => {
    expect(mountHeader(noon('2026-04-24')).find('.worn').exists()).toBe(false)
    expect(mountHeader(noon('2026-04-27')).get('.worn').text()).toBe('3 days old')
  })

  it('does not pass off feeds as the report, and leads to its last edition', () => {
    const stories = [{ id: '1', title: 'One', source: 'TechCrunch', alsoIn: [{ title: 'One', source: 'Wired' }] }, { id: '2', title: 'Two', source: 'Wired' }]
    const header = mount(EditionHeader, {
      props: {
        edition: { ...edition, origin: 'composed', lastReport: { date: '2026-04-23' }, sections: [{ id: 'wire', stories }], boards: [] },
        state: 'ready',
        checkedAtMs: undefined,
        nowMs: noon('2026-04-24'),
      },
    })
    expect(header.text()).toContain('Composed on this machine from 2 sources')
    expect(header.get('a').attributes('href')).toBe('newtab.html#/2026-04-23')
    expect(header.get('a').text()).toContain('23 Apr 2026')
  })

  it('says when there is no edition yet', () => {
    const header = mount(EditionHeader, { props: { edition: undefined, state: 'empty', checkedAtMs: undefined, nowMs: 0 } })
    expect(header.text()).toContain('No edition yet')
  })
})
