import { beforeAll, expect, it } from 'vitest'
import { ARTICLE_URL, hoverMark, QUIET_URL, readDocument, readMarks, waitForMarks } from './pages/article-page.ts'
import { flipMarks, switchOff, switchOn } from './pages/options-page.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
beforeAll(() => refreshByPopup(visit.browser))

it('leaves a page that names no model alone: no element, no highlight', async () => {
  // The article opened after it is marked: so the extension was at work, and the quiet page had its chance.
  const quiet = await visit.browser.open(QUIET_URL)
  const article = await visit.browser.open(ARTICLE_URL)
  await waitForMarks(article)
  expect(await readDocument(quiet)).toMatchObject({ besideBody: 0, highlights: 0 })
  await article.close()
  await quiet.close()
})

it('marks and shows its card without touching one node of the page', async () => {
  const article = await visit.browser.open(ARTICLE_URL)
  const served = await article.evaluate(async () => {
    const parsed = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
    return parsed.head.outerHTML + parsed.body.outerHTML + parsed.documentElement.getAttributeNames().join()
  })
  await waitForMarks(article)
  await hoverMark(article, 'Kimi K2.6', '$')
  expect((await readDocument(article)).html).toBe(served)
  await article.close()
})

it('marks what the page adds later', async () => {
  const article = await visit.browser.open(ARTICLE_URL)
  await waitForMarks(article)
  await article.evaluate(() => {
    const late = document.createElement('p')
    late.textContent = 'A correction: the desk meant GPT-5.2, and only on Mondays.'
    document.querySelector('article')?.append(late)
  })
  await waitUntil('the late name to be marked', async () => (await readMarks(article)).includes('GPT-5.2'))
  await article.close()
})

it('follows the switches of the options on an open page, without a reload', async () => {
  const article = await visit.browser.open(ARTICLE_URL)
  await waitForMarks(article)
  const options = await visit.browser.open('options.html')
  await switchOff(options, 'news.example')
  await waitUntil('the marks to go', async () => (await readMarks(article)).length === 0)
  await switchOn(options, 'news.example')
  await waitForMarks(article)
  await flipMarks(options)
  await waitUntil('the marks to go', async () => (await readMarks(article)).length === 0)
  await flipMarks(options)
  await waitForMarks(article)
  await options.close()
  await article.close()
})
