import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { clickOn, find, findAll, findViolations, waitForText } from './pages/accessible.ts'
import { tabBackTo, tabTo, waitForFocus } from './pages/by-keyboard.ts'
import { readLocal, refreshAll, writeLocal } from './pages/extension-page.ts'
import { holdClipboard, openDigest, readClipboard, readRow } from './pages/story-rows.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
let options: Tab

beforeAll(async () => {
  options = await visit.browser.open('options.html')
  await refreshAll(options)
})
beforeEach(async () => {
  await writeLocal(options, 'saved-stories', [])
  await writeLocal(options, 'reading', null)
  await writeLocal(options, 'setting:areLetterKeysOn', true)
})

/** The headline whose row has the focus. */
const focusedHeadline = (tab: Tab) => tab.evaluate(() => document.activeElement?.closest('[data-story]')?.querySelector('a')?.textContent)
const unreadHeadlines = (tab: Tab) => tab.evaluate(() => [...document.querySelectorAll('[data-story].unread a[id]')].map(({ textContent }) => textContent))
const savedTitles = async () => ((await readLocal(options, 'saved-stories')) as { title: string }[]).map(({ title }) => title)

describe('by keys of one character', () => {
  it('goes from unread story to unread story, and does each thing with the one that has the focus', async () => {
    const digest = await openDigest(visit.browser)
    await holdClipboard(digest)
    const [first, second] = await unreadHeadlines(digest)
    await digest.press('n')
    await waitForFocus(digest, 'link', first ?? '')
    await digest.press('n')
    await waitForFocus(digest, 'link', second ?? '')
    await digest.press('p')
    await waitForFocus(digest, 'link', first ?? '')
    await digest.press('s')
    await waitForText(digest, 'Saved (1)')
    expect(await savedTitles()).toEqual([first])
    await digest.press('c')
    await waitUntil('a copy', async () => (await readClipboard(digest)) !== '')
    expect(await readClipboard(digest)).toMatch(/^\[.+\]\(https:\/\/.+\) — .+, \d+ \w+ \d{4}$/)
    await digest.press('m')
    await waitUntil('the story to be read', async () => (await readRow(digest, first ?? ''))?.isUnread === false)
    await digest.press('m')
    await waitUntil('the story to be unread again', async () => (await readRow(digest, first ?? ''))?.isUnread === true)
    await digest.press('s')
    await waitUntil('nothing to be saved', async () => (await savedTitles()).length === 0)
    await digest.close()
  })

  it('leads round through all of a page that scrolls, each seen, and says when none is left', async () => {
    const digest = await openDigest(visit.browser)
    const headlines = await unreadHeadlines(digest)
    for (const headline of headlines) {
      await digest.press('n')
      await waitForFocus(digest, 'link', headline ?? '')
    }
    await digest.press('n')
    await waitForFocus(digest, 'link', headlines[0] ?? '')
    await clickOn(digest, { role: 'button', name: 'Mark all as read' })
    await waitUntil('nothing to be unread', async () => (await unreadHeadlines(digest)).length === 0)
    await digest.press('n')
    await waitForText(digest, 'No unread story is left')
    await digest.close()
  })

  it('says what to do first where no story has the focus', async () => {
    const digest = await openDigest(visit.browser)
    await digest.press('s')
    await waitForText(digest, 'Go to a story first')
    await digest.close()
  })

  it('lists all keys on ?, gives the focus back, and can be switched off', async () => {
    const digest = await openDigest(visit.browser)
    const headline = (await unreadHeadlines(digest))[0] ?? 'an unread story'
    await digest.press('n')
    await waitForFocus(digest, 'link', headline)
    await digest.press('?')
    await find(digest, { role: 'dialog', name: 'Keyboard shortcuts' })
    await waitForText(digest, 'Go to the next model name')
    await digest.press('Escape')
    await waitForFocus(digest, 'link', headline)

    await digest.press('?')
    await find(digest, { role: 'dialog', name: 'Keyboard shortcuts' })
    await tabTo(digest, 'switch', 'Keys of a single character')
    await digest.press(' ')
    await waitUntil('the switch to be off', async () => !(await find(digest, { role: 'switch', name: 'Keys of a single character' })).isChecked)
    await digest.press('Escape')
    await waitForFocus(digest, 'link', headline)
    await digest.press('n')
    await digest.press('?')
    expect([await focusedHeadline(digest), await findAll(digest, { role: 'dialog', name: '' })]).toEqual([headline, []])
    await digest.evaluate(() => document.querySelector<HTMLElement>('footer a[href="options.html"]')?.focus())
    await tabBackTo(digest, 'button', 'Keyboard shortcuts')
    await digest.press('Enter')
    await find(digest, { role: 'dialog', name: 'Keyboard shortcuts' })
    await digest.close()
  })
})

describe('a row', () => {
  it('moves nothing as its buttons show, each large enough to be hit, and is one tab stop of them', async () => {
    const digest = await openDigest(visit.browser)
    // From the top of the page: the key scrolls.
    const boxes = () =>
      digest.evaluate(() => {
        const rows = [...document.querySelectorAll('[data-story]')].map((row) => row.getBoundingClientRect())
        return rows.map(({ x, y, width, height }) => [x, y + scrollY, width, height].map(Math.round).join(' '))
      })
    const before = await boxes()
    await digest.press('n')
    await tabTo(digest, 'button', 'Save for later')
    expect(await boxes()).toEqual(before)
    await digest.press('ArrowRight')
    await waitForFocus(digest, 'button', 'Mark as read')
    await digest.press('ArrowRight')
    await waitForFocus(digest, 'button', 'Copy story as Markdown')
    const smallest = await digest.evaluate(() =>
      Math.min(...[...document.querySelectorAll('[data-story] [role=toolbar] button')].flatMap((button) => [button.clientWidth, button.clientHeight]).filter((size) => size > 0)),
    )
    expect(smallest).toBeGreaterThanOrEqual(24)
    await digest.close()
  })

  const schemes: ColorScheme[] = ['light', 'dark']
  it.each(schemes)('has nothing that axe objects to, nor have its dialogs, in %s colours', async (scheme) => {
    const digest = await openDigest(visit.browser)
    await digest.setColorScheme(scheme)
    await digest.press('n')
    await digest.press('s')
    await waitForText(digest, 'Saved (1)')
    expect(await findViolations(digest)).toEqual([])
    await digest.press('?')
    await find(digest, { role: 'dialog', name: 'Keyboard shortcuts' })
    expect(await findViolations(digest)).toEqual([])
    await digest.press('Escape')
    await clickOn(digest, { role: 'button', name: 'Saved (1)' })
    await find(digest, { role: 'dialog', name: 'Saved for later' })
    expect(await findViolations(digest)).toEqual([])
    await digest.close()
  })
})
