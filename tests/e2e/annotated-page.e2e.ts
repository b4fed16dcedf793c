import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { askForMentions, sendCommand } from './pages/all-tabs.ts'
import { ARTICLE_URL, readCard, readDocument, readMarks, waitForMarks } from './pages/article-page.ts'
import { writeLocal } from './pages/extension-page.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
let options: Tab
let article: Tab

beforeAll(async () => {
  await refreshByPopup(visit.browser)
  options = await visit.browser.open('options.html')
})
beforeEach(async () => {
  article = await visit.browser.open(ARTICLE_URL)
  // In Firefox all tabs share one window, and the popup's page was narrow.
  await article.setViewport({ width: 1280, height: 800 })
  await waitForMarks(article)
})
afterEach(() => article.close())

const readNotesOnceThere = () => waitUntil('notes in the margin', async () => (await article.readNotes()).length > 2 && article.readNotes())
/** In the part that scrolls, which is the page's first. */
const isInView = (name: string) =>
  article.evaluate((name: string) => {
    const part = document.querySelector('div')?.getBoundingClientRect() ?? new DOMRect()
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range
    })
    const { left, top, right, bottom } = ranges.find((range) => range.toString() === name)?.getBoundingClientRect() ?? new DOMRect(-1, -1)
    return left >= part.left && top >= part.top && right <= part.right && bottom <= part.bottom
  }, name)
const htmlOf = (tab: Tab) => readDocument(tab).then(({ html }) => html)

it('sets score and price in the free margin beside the first mention, on its line and over nothing', async () => {
  const notes = await readNotesOnceThere()
  expect(notes.map(({ text }) => text)).toEqual(expect.arrayContaining(['60.9 · $11.25 blend', '57.8 · $10 blend']))
  expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length)
  for (const note of notes) {
    const ground = await article.evaluate(
      (x: number, y: number) => document.elementFromPoint(x, y)?.localName,
      (note.left + note.right) / 2,
      (note.top + note.bottom) / 2,
    )
    expect(['html', 'body', 'main']).toContain(ground)
    expect(notes.filter((other) => other !== note && other.top < note.bottom && note.top < other.bottom && other.left < note.right && note.left < other.right)).toEqual([])
  }
})

it('takes the notes along when the page scrolls, and away when there is no room', async () => {
  const [before] = await readNotesOnceThere()
  await article.evaluate(() => scrollBy(0, 40))
  await waitUntil('the note to have moved with its line', async () => (await article.readNotes()).some(({ text, top }) => text === before?.text && Math.abs(top - ((before?.top ?? 0) - 40)) < 2))
  await article.setViewport({ width: 500, height: 700 })
  await waitUntil('the notes to go', async () => (await article.readNotes()).length === 0)
  expect(await article.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

it('keeps the notes legible when the page turns dark', async () => {
  const colorsOf = async () => new Set((await article.readNotes()).map(({ color }) => color))
  const before = (await readNotesOnceThere()).map(({ color }) => color)
  await article.evaluate(() => document.body.setAttribute('style', 'background:#111;color:#eee'))
  await waitUntil('other colours', async () => (await colorsOf()).size > 0 && (await colorsOf()).isDisjointFrom(new Set(before)))
})

it('marks the same names where colours are forced', async () => {
  const marks = await readMarks(article)
  await article.forceColors(true)
  await article.reload()
  await waitUntil('the same marks', async () => (await readMarks(article)).join() === marks.join())
  await article.forceColors(false)
})

it('shows no notes where they are switched off, at once', async () => {
  await readNotesOnceThere()
  await writeLocal(options, 'setting:areNotesOn', false)
  await waitUntil('the notes to go', async () => (await article.readNotes()).length === 0)
  await writeLocal(options, 'setting:areNotesOn', true)
  await readNotesOnceThere()
})

it('puts figures into the text where the reader wants that, and takes all of it back', async () => {
  const served = await htmlOf(article)
  const text = await article.evaluate(() => document.body.textContent)
  await writeLocal(options, 'setting:badgeSites', ['news.example'])
  await waitUntil('a badge', async () => (await htmlOf(article)) !== served)
  expect(await article.evaluate(() => document.body.textContent)).toBe(text)
  await article.evaluate(() => document.body.setAttribute('style', 'background:#111;color:#eee'))
  expect(await article.evaluate(() => [...document.body.querySelectorAll('p > *')].flatMap((element) => (element.localName.includes('-') ? getComputedStyle(element).color : [])))).toContain('rgb(238, 238, 238)')
  await article.evaluate(() => document.body.removeAttribute('style'))
  await writeLocal(options, 'setting:badgeSites', [])
  await waitUntil('the badges to go', async () => (await htmlOf(article)) === served)
  expect(await article.evaluate(() => document.querySelector('article p:nth-of-type(3)')?.childNodes.length)).toBe(1)
})

it('tells the popup what it names in reading order, scrolls there and opens the card', async () => {
  const { mentions } = await askForMentions(options)
  expect(mentions.slice(0, 3).map(({ name, figures }) => `${name} ${figures}`)).toEqual(['GPT-5.5 60.9 · $11.25 blend', 'Claude Opus 4.7 57.8 · $10 blend', 'Kimi K2.6 54.2 · $1.71 blend'])
  expect(mentions.at(-1)).toMatchObject({ name: 'GPT-6.9', figures: '' })
  await askForMentions(options, mentions.at(-1)?.key)
  await waitUntil('the card', async () => (await readCard(article)).includes('GPT-6.9'))
  expect(await article.evaluate(() => scrollY)).toBeGreaterThan(0)
})

it('tells what components show in reading order as well', async () => {
  await article.evaluate(() => {
    const component = document.createElement('div')
    component.attachShadow({ mode: 'open' }).innerHTML = '<p>In a component: GLM-5.1.</p>'
    document.querySelector('article')?.prepend(component)
  })
  await waitUntil('the name first', async () => (await askForMentions(options)).mentions[0]?.name === 'GLM 5.1')
})

it('passes over what the page has hidden since, and goes to where the same name is to be seen', async () => {
  await article.evaluate(() => {
    const other = document.createElement('p')
    other.textContent = 'In the other tab: GPT-5.5.'
    document.querySelector('article')?.append(other)
  })
  await waitUntil('both', async () => (await readMarks(article)).filter((name) => name === 'GPT-5.5').length === 2)
  await article.evaluate(() => {
    for (const paragraph of document.querySelectorAll<HTMLElement>('article p')) if (paragraph.textContent.includes('GPT-5.5 beside')) paragraph.hidden = true
  })
  const { mentions } = await askForMentions(options)
  await askForMentions(options, mentions[0]?.key)
  await waitUntil('the card', async () => (await readCard(article)).includes('GPT-5.5'))
  expect(await article.evaluate(() => scrollY)).toBeGreaterThan(0)
})

it('goes from name to name by keys of the browser, and gives the focus back', async () => {
  await sendCommand(options, 'next-mention')
  await sendCommand(options, 'next-mention')
  await sendCommand(options, 'open-card')
  await waitUntil('the card of the second name', async () => (await readCard(article)).includes('Claude Opus 4.7'))
  await article.press('Escape')
  await waitUntil('the card to go', async () => !(await readCard(article)).includes('Open in digest'))
  expect(await article.evaluate(() => document.activeElement?.localName)).toBe('body')
})

it('says a name without figures as it is', async () => {
  await sendCommand(options, 'previous-mention')
  await waitUntil('what is said', async () => /^GPT-6\.9\. \d+ of \d+$/.test(await readCard(article)))
})

it.each([
  ['long', `GPT-5.5${'\n'.repeat(400)}Kimi K2.6${'\n'.repeat(40)}`],
  ['wide', `GPT-5.5${'  and so on'.repeat(400)} Kimi K2.6${' and so on'.repeat(40)}`],
])('brings a name into view wherever it is in a %s text', async (_shape, text) => {
  const url = 'https://news.example/listing.html'
  visit.internet.publish(url, { contentType: 'text/html', body: `<!doctype html><title>Listing</title><div style="overflow:auto;width:400px;height:300px"><pre>${text}</pre></div>` })
  await article.goto(url)
  await waitForMarks(article, 'GPT-5.5', 'Kimi K2.6')
  for (const name of ['GPT-5.5', 'Kimi K2.6']) {
    await sendCommand(options, 'next-mention')
    await waitUntil(`${name} in view`, () => isInView(name))
  }
})

it.each([500, 200])('shows whatever of the card has the focus, and nothing of it hidden, in a window %d pixels high', async (height) => {
  await article.setViewport({ width: 640, height })
  await sendCommand(options, 'next-mention')
  await sendCommand(options, 'open-card')
  await waitUntil('the card', async () => (await readCard(article)).includes('Open in digest'))
  const [, ...controls] = await article.readControls()
  for (const { words } of controls) {
    await article.press('Tab')
    const focused = (await article.readControls()).filter(({ isFocused }) => isFocused)
    expect(focused).toMatchObject([{ words, isOpenToView: true }])
  }
})

it('leaves nothing to be seen when the extension ends, without an error', async () => {
  await readNotesOnceThere()
  await visit.browser.switchExtension(false)
  await waitUntil('the marks to go', () =>
    article.evaluate(() => {
      const paragraph = document.querySelector('article p:nth-of-type(3)') ?? document.body
      return [...CSS.highlights.keys()].every((name) => getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine === 'none')
    }),
  )
  await waitUntil('notes and card to go', async () => (await article.readNotes()).length === 0 && (await readCard(article)) === '')
  expect((await readDocument(article)).besideBody).toBeLessThanOrEqual(1)
})
