// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import DayCalendar from './DayCalendar.vue'

type Props = InstanceType<typeof DayCalendar>['$props']
let calendar: Awaited<ReturnType<typeof open>> | undefined
async function open(props: Partial<Props> = {}) {
  const mounted = mount(DayCalendar, {
    props: {
      isOpen: true,
      origins: { '2026-04-22': 'report', '2026-04-23': 'composed' },
      absentDays: ['2026-04-19'],
      shown: '2026-04-22',
      today: '2026-04-24',
      ...props,
    },
    attachTo: document.body,
  })
  await flushPromises()
  calendar = mounted
  return mounted
}
afterEach(() => calendar?.unmount())

const dayNamed = (name: string) => calendar?.findAll('td a').find((day) => day.attributes('aria-label')?.includes(name))
const focused = () => document.activeElement?.getAttribute('aria-label')
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+'), bubbles: true, cancelable: true }))
    await flushPromises()
  }
}

describe('DayCalendar', () => {
  it('opens at the shown day, in its month, with all weekdays named', async () => {
    await open()
    expect(calendar?.get('h3').text()).toBe('April 2026')
    expect(focused()).toBe('Wednesday 22 April 2026: the report’s edition')
    expect(calendar?.findAll('th .visually-hidden').map((name) => name.text())).toEqual([
      'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
    ])
  })

  it('leads to days that are kept and to those that the report may be asked for', async () => {
    await open()
    expect(dayNamed('23 April 2026: composed here')?.attributes('href')).toBe('#/2026-04-23')
    expect(dayNamed('20 April 2026: not kept, the report is asked')?.attributes('href')).toBe('#/2026-04-20')
  })

  it('leads nowhere where there is nothing: a day without an edition, days to come, days before the report', async () => {
    await open({ shown: '2026-04-19' })
    expect(dayNamed('19 April 2026: the report has none')?.attributes()).toMatchObject({ role: 'link', 'aria-disabled': 'true' })
    expect(dayNamed('19 April 2026: the report has none')?.attributes('href')).toBeUndefined()
    await dayNamed('19 April 2026')?.trigger('click')
    expect(calendar?.emitted('close')).toBeUndefined()
    expect(dayNamed('25 April 2026')).toBeUndefined()
    await press('PageUp')
    expect(dayNamed('2 March 2026')?.attributes('href')).toBe('#/2026-03-02')
    expect(dayNamed('Sunday 1 March 2026')).toBeUndefined()
  })

  it('begins with the oldest day that is kept, where that is older', async () => {
    await open({ origins: { '2026-02-10': 'report' } })
    await press('Shift+PageUp')
    expect(focused()).toBe('Tuesday 10 February 2026: the report’s edition')
  })

  it('marks the shown day, and today', async () => {
    await open()
    expect(dayNamed('22 April')?.attributes('aria-current')).toBe('page')
    expect(dayNamed('Friday 24 April 2026, today')?.attributes('aria-current')).toBe('date')
    expect(calendar?.findAll('[aria-current]')).toHaveLength(2)
  })

  it('is one tab stop, which the keys move between the first day and today', async () => {
    await open()
    await press('ArrowLeft')
    expect(focused()).toContain('Tuesday 21 April')
    await press('ArrowUp', 'Home')
    expect(focused()).toContain('Monday 13 April')
    await press('End')
    expect(focused()).toContain('19 April')
    await press('PageUp')
    expect([focused(), calendar?.get('h3').text()]).toEqual(['Thursday 19 March 2026: not kept, the report is asked', 'March 2026'])
    await press('PageUp')
    expect(focused()).toContain('2 March')
    await press('PageDown', 'PageDown')
    expect(focused()).toContain('24 April 2026, today')
    await press('ArrowRight')
    expect(focused()).toContain('24 April 2026, today')
    expect(calendar?.findAll('td [tabindex="0"]')).toHaveLength(1)
  })

  it('turns month by month, as far as there are days', async () => {
    await open()
    const [earlier, later] = calendar?.findAll('.month button') ?? []
    expect([earlier?.attributes('aria-disabled'), later?.attributes('aria-disabled')]).toEqual(['false', 'true'])
    await later?.trigger('click')
    expect(calendar?.get('h3').text()).toBe('April 2026')
    await earlier?.trigger('click')
    expect([calendar?.get('h3').text(), earlier?.attributes('aria-disabled')]).toEqual(['March 2026', 'true'])
  })

  it('closes once a day is chosen, on Close and beside it, and opens at the shown day again', async () => {
    await open()
    await dayNamed('20 April')?.trigger('click')
    await calendar?.get('header button').trigger('click')
    for (const press of ['pointerdown', 'click']) await calendar?.get('dialog').trigger(press, { clientX: -1 })
    expect(calendar?.emitted('close')).toHaveLength(3)
    for (const press of ['pointerdown', 'click']) await calendar?.get('.calendar').trigger(press)
    expect(calendar?.emitted('close')).toHaveLength(3)
    await calendar?.setProps({ isOpen: false })
    expect(calendar?.get('dialog').attributes()).not.toHaveProperty('open')
    await calendar?.setProps({ isOpen: true, shown: '2026-03-05' })
    await flushPromises()
    expect(focused()).toContain('5 March')
  })

  it('opens a day that is typed', async () => {
    await open()
    await calendar?.get('input').setValue('2026-02-01')
    await calendar?.get('form').trigger('submit')
    expect(calendar?.emitted('open')).toEqual([['2026-02-01']])
  })
})
