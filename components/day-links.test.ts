// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DayLinks from './DayLinks.vue'

const days = ['2026-04-20', '2026-04-22', '2026-04-24']
const linksOf = (shown: string, isPast: boolean) => mount(DayLinks, { props: { days, shown, isPast, today: '2026-04-24' } }).findAll('a').map((link) => link.attributes('href'))

describe('DayLinks', () => {
  it('leads to the day before that is kept', () => {
    expect(linksOf('2026-04-24', false)).toEqual(['#/2026-04-22'])
    expect(linksOf('2026-04-20', false)).toEqual([])
  })

  it('leads on and back from a past day, also from one that is not kept', () => {
    expect(linksOf('2026-04-21', true)).toEqual(['#/2026-04-20', '#/2026-04-22', '#/'])
  })
})
