import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dayOf } from '../../core/day/day.ts'
import { MOST_SAVED, savedFrom } from '../../core/reading/saved-story.ts'
import type { Json, Tab } from './browsers/browser.ts'
import { clickOn, find, waitForText } from './pages/accessible.ts'
import { tabTo, waitForFocus } from './pages/by-keyboard.ts'
import { openPages, readLocal, refreshAll, writeLocal } from './pages/extension-page.ts'
import { openPopup } from './pages/popup-page.ts'
import { pressRowButton, HEADLINE, holdClipboard, openDigest, readClipboard, readRow } from './pages/story-rows.ts'
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
})

const waitForSaved = (tab: Tab, isSaved: boolean) =>
  waitUntil(`the story to be ${isSaved ? '' : 'un'}saved`, async () => (await readRow(tab, HEADLINE))?.isSaved === isSaved)
const waitForTitles = (...titles: string[]) => waitUntil(`${titles.join(' and ')} to be saved, and nothing else`, async () => (await savedTitles()).join() === titles.join())
const savedTitles = async () => ((await readLocal(options, 'saved-stories')) as { title: string }[]).map(({ title }) => title)

describe('saved for later', () => {
  it('is the same in popup and digest, whichever saves it, and outlives its edition', async () => {
    const digest = await openDigest(visit.browser)
    const popup = await openPopup(visit.browser)
    await pressRowButton(popup, HEADLINE, 'Save for later')
    await waitForSaved(popup, true)
    await waitForSaved(digest, true)
    await waitForText(popup, '1 story saved for later')
    await pressRowButton(digest, HEADLINE, 'Save for later')
    await waitForSaved(popup, false)
    await pressRowButton(popup, HEADLINE, 'Save for later')
    await waitForSaved(digest, true)
    await clickOn(options, { role: 'button', name: 'Rebuild…' })
    await clickOn(options, { role: 'button', name: 'Delete and fetch anew' })
    await find(options, { role: 'button', name: 'Rebuild…' })
    await waitForTitles(HEADLINE)
    await popup.close()
    await digest.close()
  })

  it('is listed, copied, removed and put back without a pointer', async () => {
    await refreshAll(options)
    const stories = ['One', 'Two'].map((title, at) => savedFrom({ id: title, title, url: `https://news.example/${title}` }, '2024-02-29', at) as unknown as Json)
    await writeLocal(options, 'saved-stories', stories)
    const digest = await openDigest(visit.browser)
    await holdClipboard(digest)
    await tabTo(digest, 'button', 'Saved (2)')
    await digest.press('Enter')
    await find(digest, { role: 'dialog', name: 'Saved for later' })
    await waitForText(digest, 'news.example · edition of 29\u00A0Feb\u00A02024')
    await tabTo(digest, 'button', 'Copy all as Markdown')
    await digest.press('Enter')
    await waitForText(digest, 'Copied')
    expect(await readClipboard(digest)).toBe('- [Two](https://news.example/Two) — news.example, 29 Feb 2024\n- [One](https://news.example/One) — news.example, 29 Feb 2024\n')
    await tabTo(digest, 'button', 'Remove Two')
    await digest.press('Enter')
    await waitForFocus(digest, 'button', 'Undo removing Two')
    await waitForTitles('One')
    await digest.press('Enter')
    await waitForFocus(digest, 'button', 'Remove Two')
    await waitForTitles('One', 'Two')
    await digest.press('Escape')
    await waitForFocus(digest, 'button', 'Saved (2)')
    await digest.close()
  })

  it('is opened from the popup’s own line', async () => {
    await writeLocal(options, 'saved-stories', [savedFrom({ id: 'One', title: 'One' }, '2024-02-29', 1) as unknown as Json])
    const popup = await openPopup(visit.browser)
    await clickOn(popup, { role: 'link', name: '1 story saved for later' })
    await waitUntil('the digest', async () => (await openPages(popup)).some((url) => url.endsWith('newtab.html?digest&saved')))
    await popup.close()
    const digest = await visit.browser.open('newtab.html?digest&saved')
    await find(digest, { role: 'dialog', name: 'Saved for later' })
    await waitForText(digest, 'edition of 29\u00A0Feb\u00A02024')
    await digest.close()
  })

  it('takes no more than there is room for, and says so in both', async () => {
    const full = Array.from({ length: MOST_SAVED }, (_, at) => savedFrom({ id: `s${at}`, title: `Story ${at}` }, dayOf(Date.now()), at) as unknown as Json)
    await writeLocal(options, 'saved-stories', full)
    const digest = await openDigest(visit.browser)
    const popup = await openPopup(visit.browser)
    for (const tab of [digest, popup]) {
      await pressRowButton(tab, HEADLINE, 'Save for later')
      await waitForText(tab, '500 stories are saved already')
    }
    expect(await savedTitles()).toHaveLength(MOST_SAVED)
    await popup.close()
    await digest.close()
  })
})
