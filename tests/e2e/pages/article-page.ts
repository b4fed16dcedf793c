import type { Point, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'

export const ARTICLE_URL = 'https://news.example/article.html'
export const QUIET_URL = 'https://news.example/quiet.html'

/** The texts under the document's highlights, in reading order. The page has none of its own. */
export function readMarks(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    // A range whose text has left the page or was shortened since shows nothing.
    const isShown = ({ startContainer, endContainer, endOffset }: AbstractRange) =>
      startContainer.isConnected && endContainer.isConnected && endOffset <= (endContainer.nodeValue?.length ?? 0)
    const places = ranges.filter(isShown).map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range
    })
    places.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    return places.map((range) => range.toString().replace(/\s+/g, ' '))
  })
}

/** Waits for the marks to have come, of these names among others, and to have come to rest. */
export async function waitForMarks(tab: Tab, ...names: string[]): Promise<string[]> {
  let before = -1
  return waitUntil(`marks on the page, of ${names.join(', ') || 'any name'}`, async () => {
    const marks = await readMarks(tab)
    const isAtRest = marks.length > 0 && marks.length === before && names.every((name) => marks.includes(name))
    before = marks.length
    return isAtRest && marks
  })
}

/** Rests the pointer on the first mark that reads `name` and gives back what the card says, once it says `part`. */
export async function hoverMark(tab: Tab, name: string, part: string): Promise<string> {
  await tab.moveMouse({ x: 1, y: 1 })
  await waitUntil('the last card to go', async () => (await readCard(tab)) === '')
  let pointer: Point | undefined
  return waitUntil(`a card on ${name} that says “${part}”`, async () => {
    // A page that still fills takes the name away from under the pointer.
    const place = await placeOfMark(tab, name)
    if (place.x !== pointer?.x || place.y !== pointer.y) await tab.moveMouse((pointer = place))
    const card = await readCard(tab)
    return card.includes(part) && card
  })
}

/** What is to be read on the card now; empty while there is none. */
export async function readCard(tab: Tab): Promise<string> {
  return (await tab.readClosedRoots()).join('\n').trim()
}

/** Everything the page itself could notice: its nodes and attributes, and what stands beside them. */
export function readDocument(tab: Tab): Promise<{ html: string; besideBody: number; highlights: number }> {
  return tab.evaluate(() => ({
    html: document.head.outerHTML + document.body.outerHTML + document.documentElement.getAttributeNames().join(),
    besideBody: document.documentElement.children.length - 2,
    highlights: CSS.highlights.size,
  }))
}

/** Where the first mark that reads `name` is, once it is scrolled into view and stays in its place. */
export function placeOfMark(tab: Tab, name: string): Promise<Point> {
  let last: Point | null = null
  return waitUntil(`a mark that reads ${name} and stays in its place`, async () => {
    const before = last
    last = await findMark(tab, name)
    return last?.x === before?.x && last?.y === before?.y && last
  })
}

function findMark(tab: Tab, name: string): Promise<Point | null> {
  return tab.evaluate((name: string) => {
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        if (range.toString().replace(/\s+/g, ' ') !== name) continue
        startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
        // A name may be broken over two lines: its first piece is as good as any.
        const [box] = range.getClientRects()
        if (box) return { x: box.x + Math.min(box.width / 2, 12), y: box.y + box.height / 2 }
      }
    }
    return null
  }, name)
}
