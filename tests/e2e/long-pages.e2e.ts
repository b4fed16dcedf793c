import { beforeAll, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { readMarks, waitForMarks } from './pages/article-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const LONG_URL = 'https://news.example/long.html'
const LIST_URL = 'https://news.example/list.html'
const CROWD_URL = 'https://news.example/crowd.html'
const ANSWER_URL = 'https://news.example/answer.html'
const FOLD_URL = 'https://news.example/fold.html'
const SCROLLER_URL = 'https://news.example/scroller.html'
const LATER_URL = 'https://news.example/later.html'
const BOOK_URL = 'https://news.example/book.html'
const ROWS = 400
/** Of so many elements a page is read as far as its reader goes, and a little farther. */
const LINES = 9_000
const rows = Array.from({ length: ROWS }, (_, at) => `<p>${at === ROWS - 1 ? 'Kimi K2.6' : 'GPT-5.5'} answered question ${at}.</p>`)

const visit = startVisit()
beforeAll(() => {
  const publish = (url: string, body: string) =>
    visit.internet.publish(url, { contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title>${body}</html>` })
  publish(LONG_URL, `<style>p{margin:0 0 60px}</style>${rows.join('')}`)
  publish(LATER_URL, `<p>Grok 4 is asked.</p><div id="later" hidden>${rows.join('')}</div>`)
  publish(BOOK_URL, `<p>GPT-5.5 is asked.</p>${'<p>A line.</p>'.repeat(LINES / 6)}<p>Kimi K2.6 answers.</p>${'<p>A line.</p>'.repeat(LINES)}`)
  const foldable = (css: string) =>
    `<style>${css}.folded div{display:none}</style><main><button onclick="document.body.classList.add('folded')">Fold</button><p>GPT-5.5 is asked.</p><div>${'<p>A line.</p>'.repeat(LINES)}</div><p>Kimi K2.6 answers.</p>${'<p>A line.</p>'.repeat(100)}</main>`
  publish(FOLD_URL, foldable(''))
  publish(SCROLLER_URL, foldable('html,body{height:100%;margin:0}main{height:100%;overflow:auto}'))
  publish(CROWD_URL, `<p>GPT-5.5 and <b>Kimi K2.6</b>${'<i></i>'.repeat(LINES)}<p>GPT-5.5.</p>`)
  publish(LIST_URL, '<ul id="list"></ul>')
  publish(ANSWER_URL, '<p>Asked was GPT-5.5.</p><p id="answer">It is </p>')
})

/** Opens a page and waits for its marks; from then on no new figures have it read anew. */
async function openForGood(url: string): Promise<Tab> {
  const page = await visit.browser.open(url)
  await waitForMarks(page)
  await visit.browser.stopBackground()
  return page
}

it('marks what is near first, what the reader comes to, and everything once the page is calm', async () => {
  const page = await visit.browser.open(LONG_URL)
  const first = await waitForMarks(page)
  expect(first.length).toBeLessThan(ROWS)
  expect(first).not.toContain('Kimi K2.6')
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await waitUntil('the last name', async () => (await readMarks(page)).includes('Kimi K2.6'))
  await waitUntil('all names', async () => (await readMarks(page)).length === ROWS)
  await page.close()
})

it('finds what is far down a page of very many elements without being led there, once the page is at rest', async () => {
  const page = await visit.browser.open(BOOK_URL)
  await waitForMarks(page)
  await waitUntil('the far name', async () => (await readMarks(page)).includes('Kimi K2.6'))
  await page.close()
})

it.each([
  ['the page', FOLD_URL],
  ['a part that scrolls by itself', SCROLLER_URL],
])('marks what comes up where %s folds something away', async (_where, url) => {
  const page = await openForGood(url)
  expect(await readMarks(page)).toEqual(['GPT-5.5'])
  await page.click({ x: 20, y: 15 })
  await waitUntil('the name that has come up', async () => (await readMarks(page)).includes('Kimi K2.6'))
  await page.close()
})

it('marks every name of a long part that is shown later', async () => {
  const page = await openForGood(LATER_URL)
  expect(await readMarks(page)).toEqual(['Grok 4'])
  await page.evaluate(() => document.querySelector('#later')?.removeAttribute('hidden'))
  await waitUntil('all names', async () => (await readMarks(page)).length === ROWS + 1)
  await page.close()
})

it('marks what is written letter by letter once it stands there', async () => {
  const page = await visit.browser.open(ANSWER_URL)
  await waitForMarks(page)
  await page.evaluate(async () => {
    const written = document.querySelector('#answer')?.firstChild as Text
    for (const letter of 'Claude Opus 4.7, as it was in spring. '.repeat(3)) {
      written.data += letter
      await new Promise(requestAnimationFrame)
    }
  })
  await waitUntil('all three, and nothing else', async () => {
    const [asked, ...answered] = await readMarks(page)
    return asked === 'GPT-5.5' && answered.join() === 'Claude Opus 4.7,Claude Opus 4.7,Claude Opus 4.7'
  })
  await page.close()
})

it('underlines every name of a list that goes on loading items with ids of their own', async () => {
  const LOADS = 8
  const page = await visit.browser.open(LIST_URL)
  for (let load = 0; load < LOADS; load++) {
    await page.evaluate((load) => {
      document.querySelector('#list')?.insertAdjacentHTML('beforeend', `<li id="item-${load}">GPT-5.5 answered.</li>`)
    }, load)
    await waitUntil('its mark', async () => (await readMarks(page)).length === load + 1)
  }
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('#list li')].map((item) =>
      [...CSS.highlights.keys()].map((name) => getComputedStyle(item, `::highlight(${name})`).textDecorationLine).join(),
    ),
  )
  expect(lines).toEqual(Array.from({ length: LOADS }, () => expect.stringContaining('underline')))
  await page.close()
})

it('underlines every name among very many elements that name none', async () => {
  const page = await visit.browser.open(CROWD_URL)
  await waitUntil('three underlined names', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('p, b')].every((named) =>
        [...CSS.highlights.keys()].some((name) => getComputedStyle(named, `::highlight(${name})`).textDecorationLine.includes('underline')),
      ),
    ),
  )
  expect(await readMarks(page)).toEqual(['GPT-5.5', 'Kimi K2.6', 'GPT-5.5'])
  await page.close()
})
