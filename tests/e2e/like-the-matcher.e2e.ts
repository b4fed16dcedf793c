import { beforeAll, expect, it } from 'vitest'
import { findMentions } from '../../core/mention/find-mentions.ts'
import type { Mention, MentionIndex } from '../../core/mention/mention.ts'
import { labelledIndex } from '../fixtures/mentions/catalogue.ts'
import type { Tab } from './browsers/browser.ts'
import { visibleText } from './pages/accessible.ts'
import { refreshAll, writeLocal } from './pages/extension-page.ts'
import { labelledPage, settings } from './pages/labelled-page.ts'
import { SUITE_URL } from './pages/publish-suite.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

/** The names in each text, in order, by the text's id. */
type NamesOfTexts = Record<string, string[]>

// A report that does not answer is not asked for past days either, after which all would be composed anew, over what is written here.
const visit = startVisit((internet) => internet.fail('inference-report', { kind: 'status', status: 503 }))
let index: MentionIndex
beforeAll(async () => {
  index = await labelledIndex()
  const popup = await visit.browser.open('popup.html')
  // What the background composes of its own accord must be behind us.
  await refreshAll(popup)
  await writeLocal(popup, 'mention-index', JSON.parse(JSON.stringify(index)))
  await popup.close()
})

it.each(settings)('marks what the matcher finds in the visible text: $title', async (setting) => {
  const url = `${SUITE_URL}labelled.html`
  visit.internet.publish(url, { contentType: 'text/html; charset=utf-8', body: await labelledPage(setting) })
  const tab = await visit.browser.open(url)
  await tab.setViewport({ width: 1280, height: 800 })
  const expected = await readExpected(tab)
  expect(Object.values(expected).flat().length).toBeGreaterThan(800)
  await waitForMarked(tab, expected)
  await tab.close()
}, 180_000)

/** Runs the matcher over all that can be read on the page, and tells whose text each of its finds lies in. */
async function readExpected(tab: Tab): Promise<NamesOfTexts> {
  const page = await visibleText(tab)
  const sections = await tab.evaluate(() => Array.from(document.querySelectorAll('section'), ({ id, innerText }) => [id, innerText] as [string, string]))
  const mentions = findMentions(page, index)
  let end = 0
  return Object.fromEntries(
    sections.map(([id, text]) => {
      const start = page.indexOf(text, end)
      end = start + text.length
      return [id, mentions.filter((mention) => mention.start >= start && mention.start < end).map((mention) => asWritten(page, mention))]
    }),
  )
}

function asWritten(page: string, { start, end }: Mention): string {
  return page.slice(start, end).replace(/\s+/g, ' ')
}

/** Goes down the page and waits for the marks of the texts in view to be as expected. */
async function waitForMarked(tab: Tab, expected: NamesOfTexts): Promise<void> {
  for (let isEnd = false; !isEnd; isEnd = await scrollOn(tab)) {
    let found: string[] = []
    await waitUntil(() => `the marks in view: ${found.join('; ')}`, async () => {
      found = differences(await readInView(tab), expected)
      return found.length === 0
    })
  }
}

function readInView(tab: Tab): Promise<NamesOfTexts> {
  return tab.evaluate(() => {
    const sections = [...document.querySelectorAll('section')].filter((section) => {
      const { top, bottom } = section.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    const names = new Map<Element, { range: Range; name: string }[]>(sections.map((section) => [section, []]))
    for (const { startContainer, startOffset, endContainer, endOffset } of [...CSS.highlights.values()].flatMap((highlight) => [...highlight])) {
      const own = names.get(startContainer.parentElement?.closest('section') ?? document.body)
      if (!own) continue
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      own.push({ range, name: range.toString().replace(/\s+/g, ' ') })
    }
    const inOrder = (found: { range: Range; name: string }[]) => found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range)).map(({ name }) => name)
    return Object.fromEntries([...names].map(([{ id }, found]) => [id, inOrder(found)]))
  })
}

/** @returns whether there was nowhere to go */
function scrollOn(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => {
    const before = scrollY
    scrollBy({ top: innerHeight / 2, behavior: 'instant' })
    return scrollY === before
  })
}

function differences(marked: NamesOfTexts, expected: NamesOfTexts): string[] {
  return Object.entries(marked)
    .filter(([id, names]) => names.join('|') !== expected[id]?.join('|'))
    .map(([id, names]) => `${id}: marked ${names.join(', ') || 'nothing'}; the matcher finds ${expected[id]?.join(', ') || 'nothing'}`)
}
