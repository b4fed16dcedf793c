// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import DayLinks from './DayLinks.vue'

const days = ['2026-04-20', '2026-04-22', '2026-04-24']
const origins = Object.fromEntries(days.map((day) => [day, 'report' as const]))

const mountAt = (shown: string, isPast: boolean) => mount(DayLinks, { props: { days, origins, absentDays: [], shown, isPast, today: '2026-04-24' }, attachTo: document.body })
let links: ReturnType<typeof mountAt> | undefined
function show(...at: Parameters<typeof mountAt>): ReturnType<typeof mountAt> {
  return (links = mountAt(...at))
}
beforeEach(() => (location.hash = ''))
afterEach(() => {
  links?.unmount()
  document.body.replaceChildren()
})

const linksOf = (shown: string, isPast: boolean) => {
  const all = show(shown, isPast).findAll('a').map((link) => link.attributes('href'))
  links?.unmount()
  return all
}
const press = (key: string, target: EventTarget = document.body, held: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, ...held }))

describe('DayLinks', () => {
  it('leads to the day before that is kept', () => {
    expect(linksOf('2026-04-24', false)).toEqual(['#/2026-04-22'])
    expect(linksOf('2026-04-20', false)).toEqual([])
  })

  it('leads on and back from a past day, also from one that is not kept', () => {
    expect(linksOf('2026-04-21', true)).toEqual(['#/2026-04-20', '#/2026-04-22', '#/'])
  })

  it('goes to the next day that is kept by Shift with an arrow, and says so', () => {
    const nav = show('2026-04-22', true)
    expect(nav.findAll('a').map((link) => link.attributes('aria-keyshortcuts'))).toEqual(['Shift+ArrowLeft', 'Shift+ArrowRight', undefined])
    press('ArrowLeft')
    expect(location.hash).toBe('#/2026-04-20')
    press('ArrowRight')
    expect(location.hash).toBe('#/2026-04-24')
  })

  it('leaves the keys to who writes, selects or has a dialog open, and those of the browser to it', () => {
    show('2026-04-22', true)
    document.body.insertAdjacentHTML('beforeend', '<p>Words</p><input><textarea></textarea><select></select><dialog></dialog>')
    const find = (selector: string) => document.body.querySelector(selector) ?? document.body
    for (const selector of ['input', 'textarea', 'select']) press('ArrowLeft', find(selector))
    press('ArrowLeft', document.body, { altKey: true })
    press('ArrowLeft', document.body, { shiftKey: false })
    find('body > dialog').setAttribute('open', '')
    press('ArrowLeft')
    find('body > dialog').removeAttribute('open')
    document.getSelection()?.selectAllChildren(find('p'))
    press('ArrowLeft')
    expect(location.hash).toBe('')
    document.getSelection()?.removeAllRanges()
    press('ArrowLeft')
    expect(location.hash).toBe('#/2026-04-20')
  })

  it('brings the calendar when asked, and closes it once a day is chosen', async () => {
    const nav = show('2026-04-24', false)
    expect(nav.find('dialog').exists()).toBe(false)
    await nav.get('button').trigger('click')
    await flushPromises()
    await import('./DayCalendar.vue')
    await flushPromises()
    expect(nav.get('dialog').attributes()).toHaveProperty('open')
    await nav.get('dialog form').trigger('submit')
    expect([location.hash, 'open' in nav.get('dialog').attributes()]).toEqual(['#/2026-04-24', false])
  })
})
