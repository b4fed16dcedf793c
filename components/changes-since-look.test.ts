// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ChangesSinceLook from './ChangesSinceLook.vue'
import type { SinceLook, ToldRow } from '../core/look/tell-since.ts'

const atMs = new Date(2026, 3, 24, 8, 12).getTime()
const nothing: SinceLook = { kind: 'since', atMs, boards: [] }
const row = (rank: number, name: string, shown: string, spoken = shown): ToldRow => ({ name, rank, modelId: `lab/${name}`, facts: [{ shown, spoken }] })
const changed = (...rows: ToldRow[]): SinceLook => ({ kind: 'since', atMs, boards: [{ id: 'index', title: 'AA Index', rows }] })
const words = (text: string) => text.replace(/\s+/g, ' ')

/** Reports as the browser would that so much of the section came on screen. */
let scroll: (share: number, heightPx?: number) => void
let visibility: DocumentVisibilityState

beforeEach(() => {
  vi.useFakeTimers()
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(report: (entries: unknown[]) => void) {
        scroll = (share, heightPx = 100) =>
          report([{ isIntersecting: share > 0, intersectionRatio: share, intersectionRect: { height: share * heightPx }, rootBounds: { height: 600 } }])
      }
      observe = () => undefined
      disconnect = () => undefined
    },
  )
})
afterEach(() => vi.useRealTimers())

describe('ChangesSinceLook', () => {
  it('says at a first time that changes are told from now on, and lists nothing', () => {
    const section = mount(ChangesSinceLook, { props: { since: { kind: 'first' } } })
    expect(section.text()).toContain('From your next look on')
    expect(section.find('li').exists()).toBe(false)
  })

  it('says since when nothing changed', () => {
    expect(mount(ChangesSinceLook, { props: { since: nothing } }).text()).toBe('Nothing changed since 24\u00A0Apr,\u00A008:12')
  })

  it('tells changes per board, in signs to the eye and in words to the ear', () => {
    const section = mount(ChangesSinceLook, { props: { since: changed(row(3, 'Kimi', '↑ 2 places', 'up 2 places')) } })
    expect(section.get('h2').text()).toBe('Since you last looked 24\u00A0Apr,\u00A008:12')
    expect(section.get('h3').text()).toBe('AA Index')
    expect(words(section.get('li').text())).toMatch(/^#3 ?Kimi ?↑ 2 places ?up 2 places$/)
    expect(section.get('[aria-hidden]').text()).toBe('↑ 2 places')
  })

  it('opens the card of a row that has one', async () => {
    const gone: ToldRow = { name: 'Gone', facts: [{ shown: 'left, was #4', spoken: 'left, was #4' }] }
    const section = mount(ChangesSinceLook, { props: { since: changed({ ...row(1, 'A', '+1.3'), variant: 'high' }, gone) } })
    expect(section.findAll('button').map((button) => button.text())).toEqual(['A'])
    await section.get('button').trigger('click')
    expect(section.emitted('select')).toEqual([['lab/A', 'high']])
  })

  it('folds what is more than a few', () => {
    const rows = ['A', 'B', 'C', 'D'].map((name, at) => row(at + 1, name, '+1.0'))
    const section = mount(ChangesSinceLook, { props: { since: changed(...rows), limit: 3 } })
    expect(section.findAll('.board > ul > li')).toHaveLength(3)
    expect(section.get('summary').text()).toBe('and 1 more on AA Index')
    expect(section.get('details li').text()).toContain('D')
  })

  it('says why a board is silent', () => {
    const silent: SinceLook = { kind: 'since', atMs, boards: [{ id: 'index', title: 'AA Index', silence: 'Version v4.0 then, v4.1 now.', rows: [] }] }
    expect(mount(ChangesSinceLook, { props: { since: silent } }).text()).toContain('Version v4.0 then')
  })
})

describe('what was before the reader’s eyes', () => {
  const open = () => mount(ChangesSinceLook, { props: { since: nothing } })
  const timesSeen = (section: ReturnType<typeof open>) => section.emitted('seen')?.length ?? 0

  it('is what was on screen for a moment', () => {
    const section = open()
    scroll(1)
    expect(timesSeen(section)).toBe(0)
    vi.runAllTimers()
    expect(timesSeen(section)).toBe(1)
  })

  it('is not what was scrolled past, showed only its edge, or was closed at once', () => {
    const section = open()
    scroll(1)
    scroll(0)
    vi.runAllTimers()
    scroll(0.2)
    vi.runAllTimers()
    scroll(1)
    section.unmount()
    vi.runAllTimers()
    expect(timesSeen(section)).toBe(0)
  })

  it('is what fills half the window, however long it is', () => {
    const section = open()
    scroll(0.3, 1200)
    vi.runAllTimers()
    expect(timesSeen(section)).toBe(1)
  })

  it('is nothing in a window behind others, until that is shown', () => {
    visibility = 'hidden'
    const section = open()
    scroll(1)
    vi.runAllTimers()
    expect(timesSeen(section)).toBe(0)
    visibility = 'visible'
    document.dispatchEvent(new Event('visibilitychange'))
    vi.runAllTimers()
    expect(timesSeen(section)).toBe(1)
  })

  it('is what came later as well', async () => {
    const section = open()
    scroll(1)
    vi.runAllTimers()
    await section.setProps({ since: changed(row(1, 'A', '+1.3')) })
    vi.runAllTimers()
    expect(timesSeen(section)).toBe(2)
  })
})
