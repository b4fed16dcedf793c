import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Edition } from '../core/edition/edition.ts'
import { showEditionBadge } from './edition-badge.ts'
import { noteOpened } from './opened-edition.ts'
import { writeSetting } from './settings.ts'
import { writeComposed } from './store.ts'

const edition = (date: string, origin: Edition['origin'] = 'report'): Edition => ({ date, origin, sections: [], boards: [] })
/** As the toolbar shows it. */
const toolbar = { badge: '', title: '' }

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-04-24T08:00:00Z'), toFake: ['Date'] })
  fakeBrowser.reset()
  await clear()
  Object.assign(toolbar, { badge: '', title: '' })
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => void (toolbar.badge = text ?? ''))
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async ({ title }) => void (toolbar.title = title ?? ''))
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue()
  vi.spyOn(fakeBrowser.action, 'setBadgeTextColor').mockResolvedValue()
})
afterEach(() => vi.useRealTimers())

describe('the badge', () => {
  it('shows an edition of today, in words as well, until it is opened', async () => {
    await writeComposed('edition', edition('2026-04-24'))
    await showEditionBadge()
    expect(toolbar).toEqual({ badge: '•', title: 'The Inference Report: today’s edition is unread' })
    await noteOpened(edition('2026-04-24'))
    expect(toolbar).toEqual({ badge: '', title: 'The Inference Report' })
    await showEditionBadge()
    expect(toolbar.badge).toBe('')
  })

  it('comes once more when the report’s own follows a composed one', async () => {
    await noteOpened(edition('2026-04-24', 'composed'))
    await writeComposed('edition', edition('2026-04-24'))
    await showEditionBadge()
    expect(toolbar.badge).toBe('•')
  })

  it('is not taken away by a page that shows an older edition', async () => {
    await noteOpened(edition('2026-04-24', 'composed'))
    await writeComposed('edition', edition('2026-04-24'))
    await showEditionBadge()
    await noteOpened(edition('2026-04-23'))
    expect(toolbar.badge).toBe('•')
  })

  it('goes when the day is over', async () => {
    await writeComposed('edition', edition('2026-04-24'))
    await showEditionBadge()
    vi.setSystemTime(Date.parse('2026-04-25T00:10:00Z'))
    await showEditionBadge()
    expect(toolbar.badge).toBe('')
  })

  it('is not there for who switched it off, nor without an edition', async () => {
    await showEditionBadge()
    expect(toolbar.badge).toBe('')
    await writeComposed('edition', edition('2026-04-24'))
    await writeSetting('isBadgeOn', false)
    await showEditionBadge()
    expect(toolbar.badge).toBe('')
  })

  it('is gone after a page and the background looked at once, whoever came first', async () => {
    await writeComposed('edition', edition('2026-04-24'))
    await Promise.all([showEditionBadge(), noteOpened(edition('2026-04-24')), showEditionBadge()])
    expect(toolbar.badge).toBe('')
  })

  it('shows itself although a clock that was ahead had an edition opened', async () => {
    await fakeBrowser.storage.local.set({ 'opened-edition': { date: '2027-04-24', origin: 'composed' } })
    await writeComposed('edition', edition('2026-04-24'))
    await showEditionBadge()
    expect(toolbar.badge).toBe('•')
    await noteOpened(edition('2026-04-24'))
    expect(toolbar.badge).toBe('')
  })

  it('takes a damaged note for none', async () => {
    await fakeBrowser.storage.local.set({ 'opened-edition': { date: 'once' } })
    await writeComposed('edition', edition('2026-04-24'))
    await showEditionBadge()
    expect(toolbar.badge).toBe('•')
  })
})
