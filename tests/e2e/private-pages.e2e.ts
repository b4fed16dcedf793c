import { beforeAll, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { waitForText } from './pages/accessible.ts'
import { ARTICLE_URL, readDocument, readMarks, waitForMarks } from './pages/article-page.ts'
import { openPopupOverLastTab } from './pages/page-check.ts'
import { letPopupSee, refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const LETTER_URL = 'https://mail.example.org/letter.html'
const SIGN_IN_URL = 'https://news.example/sign-in.html'

const visit = startVisit(({ publish }) => {
  const contentType = 'text/html; charset=utf-8'
  publish(LETTER_URL, { contentType, body: '<!doctype html><title>A letter</title><p>Dear reader, GPT-5.5 leads this week.</p>' })
  publish(SIGN_IN_URL, { contentType, body: '<!doctype html><title>Sign in</title><p>Sign in to ask GPT-5.5.</p><form><input type="password"></form>' })
})
beforeAll(() => refreshByPopup(visit.browser))

/** The article opened after it is marked: so the extension was at work, and the page before it had its chance. */
async function expectLeftAlone(tab: Tab): Promise<void> {
  const article = await visit.browser.open(ARTICLE_URL)
  await waitForMarks(article)
  expect(await readDocument(tab)).toMatchObject({ besideBody: 0, highlights: 0 })
  await article.close()
}

it('reads no mail until marks are switched on there, and again when they are switched off', async () => {
  await letPopupSee(visit.browser, 'mail.example.org')
  const letter = await visit.browser.open(LETTER_URL)
  await expectLeftAlone(letter)
  const popup = await openPopupOverLastTab(visit.browser)
  await waitForText(popup, 'Mail and banks are not read')
  const flip = () => popup.evaluate(() => document.querySelector<HTMLElement>('section [role=switch]')?.click())
  await flip()
  expect(await waitForMarks(letter)).toEqual(['GPT-5.5'])
  await waitUntil('the popup to list it', () => popup.evaluate(() => document.querySelector('section:has(> #this-page) li')?.textContent.includes('GPT-5.5')))
  await flip()
  await waitUntil('the marks to go', async () => (await readMarks(letter)).length === 0)
  await letter.reload()
  await expectLeftAlone(letter)
  await popup.close()
  await letter.close()
})

it('reads no page that asks for a password, but what comes after', async () => {
  const page = await visit.browser.open(SIGN_IN_URL)
  await expectLeftAlone(page)
  await page.evaluate(() => {
    document.querySelector('form')?.remove()
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Ask GPT-5.5 or GLM-5.1.' }))
  })
  expect(await waitForMarks(page)).toEqual(expect.arrayContaining(['GPT-5.5', 'GLM-5.1']))
  await page.close()
})
