import { beforeAll, beforeEach, afterEach, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { hoverMark, placeOfMark, readCard, waitForMarks } from './pages/article-page.ts'
import { CARD_URL, enterCard, findInCard, placeInCard, PLAIN_CARD_URL, pressInCard, waitForNoCard, watchCards } from './pages/card-page.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
let page: Tab
beforeAll(() => refreshByPopup(visit.browser))
beforeEach(async () => {
  page = await visit.browser.open(CARD_URL)
  await waitForMarks(page)
})
afterEach(() => page.close())

/** From now on the page counts the events it hears of, as early as it can. */
function countEvents(...types: string[]): Promise<void> {
  return page.evaluate((types: string[]) => {
    const counted = Object.assign(window, { heard: [] as string[] })
    for (const type of types) document.addEventListener(type, () => counted.heard.push(type), true)
  }, types)
}
const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)

it('opens where the pointer rests, stays while the pointer goes into it, and closes when it leaves', async () => {
  await enterCard(page, 'Claude Opus 4.7', 'Copy')
  expect(await readCard(page)).toContain('Claude Opus 4.7')
  await page.moveMouse({ x: 2, y: 2 })
  await waitForNoCard(page)
})

it('opens on a name that would lose its gradient if it were underlined', async () => {
  const url = 'https://news.example/gradient.html'
  const style = 'background:linear-gradient(90deg,#90f,#f50) text;-webkit-text-fill-color:transparent'
  visit.internet.publish(url, { contentType: 'text/html', body: `<!doctype html><title>Gradient</title><h1 style="${style}">GLM-5.1 is here</h1><p>Kimi K2.6</p>` })
  const heading = await visit.browser.open(url)
  await waitForMarks(heading)
  await heading.moveMouse({ x: 40, y: 40 })
  await waitUntil('the card', async () => (await readCard(heading)).includes('GLM-5.1'))
  await heading.close()
})

it('opens on the slide that shows, not on one that is faded out over it', async () => {
  const url = 'https://news.example/slides.html'
  const style = 'position:absolute;top:8px;left:8px;margin:0;opacity:0;pointer-events:none'
  visit.internet.publish(url, { contentType: 'text/html', body: `<!doctype html><title>Slides</title><p style="${style}">Kimi K2.6 is next</p><p style="margin:0">GLM-5.1 is here</p><p style="${style}">Kimi K2.6 is next</p>` })
  const slides = await visit.browser.open(url)
  await waitForMarks(slides)
  await hoverMark(slides, 'GLM-5.1', 'GLM-5.1')
  await slides.close()
})

it('opens on a name that a link is stretched over', async () => {
  const url = 'https://news.example/stretched.html'
  const style = 'section { position: relative } a::after { content: ""; position: absolute; inset: 0 }'
  visit.internet.publish(url, { contentType: 'text/html', body: `<!doctype html><title>List</title><style>${style}</style><section><a href="">Kimi K2.6</a><p>It beats GLM-5.1 by far.</p></section>` })
  const list = await visit.browser.open(url)
  await waitForMarks(list)
  await hoverMark(list, 'GLM-5.1', 'GLM-5.1')
  await hoverMark(list, 'Kimi K2.6', 'Kimi K2.6')
  await list.close()
})

it('opens over a part of a page that fills the screen', async () => {
  const url = 'https://news.example/full-screen.html'
  const body = '<!doctype html><title>Slides</title><section style="background:#fff;height:300px" onclick="requestFullscreen()">GLM-5.1 is here</section>'
  visit.internet.publish(url, { contentType: 'text/html', body })
  const slides = await visit.browser.open(url)
  await waitForMarks(slides)
  await slides.click({ x: 200, y: 200 })
  await waitUntil('the full screen', () => slides.evaluate(() => document.fullscreenElement !== null))
  await hoverMark(slides, 'GLM-5.1', 'GLM-5.1')
  await slides.close()
})

it('takes Escape from the page only while it is open', async () => {
  await countEvents('keydown', 'keyup')
  await hoverMark(page, 'Claude Opus 4.7', '$')
  await page.press('Escape')
  await waitForNoCard(page)
  expect(await heard()).toEqual([])
  await page.press('Escape')
  expect(await heard()).toEqual(['keydown', 'keyup'])
})

it('is not opened by events that the page makes up', async () => {
  await page.evaluate((at) => {
    const types = ['pointerover', 'pointermove', 'mouseover', 'mousemove', 'pointerdown', 'pointerup', 'click', 'keydown']
    for (const type of types) {
      const event = new PointerEvent(type, { bubbles: true, composed: true, clientX: at.x, clientY: at.y, pointerType: 'touch' })
      document.elementFromPoint(at.x, at.y)?.dispatchEvent(event)
    }
  }, { ...(await placeOfMark(page, 'Claude Opus 4.7')) })
  expect([...(await watchCards(page, 'Kimi K2.6', '$'))]).toEqual(['Kimi K2.6'])
})

it('keeps to itself what happens in it', async () => {
  await enterCard(page, 'Claude Opus 4.7', 'Copy')
  await countEvents('pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'focusin', 'keydown', 'keyup')
  await pressInCard(page, 'Follow', 'Following')
  await page.click(await placeInCard(page, 'Claude Opus 4.7'))
  await page.press('ArrowDown')
  expect(await heard()).toEqual([])
})

it('gives the focus back when it closes', async () => {
  await page.evaluate(() => document.querySelector<HTMLElement>('#letter')?.focus())
  await enterCard(page, 'Claude Opus 4.7', 'Copy')
  await page.click(await placeInCard(page, 'Claude Opus 4.7'))
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('letter')
  await page.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('letter')
})

it.each([CARD_URL, PLAIN_CARD_URL])('copies a line for elsewhere and leaves the selection alone, on %s', async (address) => {
  await page.goto(address)
  expect(await page.evaluate(() => isSecureContext)).toBe(address === CARD_URL)
  await waitForMarks(page)
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Node))
  await enterCard(page, 'Kimi K2.6', 'Copy')
  await pressInCard(page, 'Copy', 'Copied')
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('your tide tables')
  await page.press('Escape')
  await page.evaluate(() => document.querySelector<HTMLElement>('#letter')?.focus())
  await page.hold('Control')
  await page.press('v')
  await page.release('Control')
  await waitUntil('the pasted line', () => page.evaluate(() => document.querySelector<HTMLInputElement>('#letter')?.value.includes('Kimi K2.6')))
})

it('goes when the page is made transparent, or covers it', async () => {
  await hoverMark(page, 'Claude Opus 4.7', '$')
  await page.evaluate(() => void (document.documentElement.style.opacity = '0.01'))
  await waitForNoCard(page)
  await page.evaluate(() => void (document.documentElement.style.opacity = ''))
  await hoverMark(page, 'Claude Opus 4.7', '$')
  await page.evaluate(() => document.querySelector<HTMLElement>('#veil')?.showPopover())
  await waitForNoCard(page)
})

it('goes when a dialog opens beside its name, and is to be read in one that holds it', async () => {
  await hoverMark(page, 'Claude Opus 4.7', '$')
  await page.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.innerHTML = '<p>Subscribe to read more of DeepSeek V3.2!</p>'
    document.body.append(dialog)
    dialog.showModal()
  })
  await waitForNoCard(page)
  await waitForMarks(page, 'DeepSeek V3.2')
  await hoverMark(page, 'DeepSeek V3.2', 'Open in digest')
})

it('breaks no date over two lines', async () => {
  await hoverMark(page, 'Claude Opus 4.7', 'Open in digest')
  const dates = (await page.readControls()).filter(({ words }) => /\d{4}$/.test(words) && words.length < 30)
  expect(dates.length).toBeGreaterThan(5)
  expect(dates.filter(({ lines }) => lines > 1)).toEqual([])
})

it('adds no landmark to those of the page', async () => {
  await hoverMark(page, 'Claude Opus 4.7', 'Open in digest')
  const tree = await page.readAccessibilityTree()
  expect(tree.filter((line) => line.includes('Claude Opus 4.7: scores and prices'))).toHaveLength(1)
  expect(tree.filter((line) => /^(contentinfo|landmark|region)\b/.test(line))).toEqual([])
})

it('stands inside a narrow window', async () => {
  await page.setViewport({ width: 500, height: 720 })
  await hoverMark(page, 'GLM-5.1', 'Copy')
  const button = await findInCard(page, 'Open in digest')
  expect(button?.x).toBeLessThan(500)
  expect(button?.y).toBeLessThan(720)
})

it('opens under a finger, goes with the next tap elsewhere, and leaves links to the page', async () => {
  await page.tap(await placeOfMark(page, 'Claude Opus 4.7'))
  await waitUntil('the card', async () => (await readCard(page)).includes('$'))
  await page.tap({ x: 5, y: 5 })
  await waitForNoCard(page)
  await page.tap(await placeOfMark(page, 'GPT-5.4'))
  await waitUntil('the link to be followed', () => page.evaluate(() => location.pathname === '/quiet.html'))
})
