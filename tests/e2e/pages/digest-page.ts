import type { Point, Tab } from '../browsers/browser.ts'

/** The marked names, by where in the digest they stand. */
export function placesOfMarks(digest: Tab): Promise<Record<'editorial' | 'stories' | 'elsewhere', string[]>> {
  return digest.evaluate(() => {
    const places: Record<'editorial' | 'stories' | 'elsewhere', string[]> = { editorial: [], stories: [], elsewhere: [] }
    for (const { startContainer, startOffset, endContainer, endOffset } of [...CSS.highlights.values()].flatMap((highlight) => [...highlight])) {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      const part = startContainer.parentElement?.closest('#reading article, #reading li')
      places[part ? (part.localName === 'li' ? 'stories' : 'editorial') : 'elsewhere'].push(range.toString())
    }
    return places
  })
}

/** The marked name that stands right before these words. */
export function markBefore(digest: Tab, words: string): Promise<string | undefined> {
  return digest.evaluate((words: string) => {
    const marks = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    const found = marks.find(({ endContainer, endOffset }) => endContainer.isConnected && endContainer.nodeValue?.startsWith(words, endOffset))
    return found?.endContainer.nodeValue?.slice(found.startOffset, found.endOffset)
  }, words)
}

/** A marked name in a link, scrolled into view. */
export async function linkedMark(digest: Tab): Promise<{ place: Point; url: string }> {
  const found = await digest.evaluate(() => {
    for (const { startContainer, startOffset, endContainer, endOffset } of [...CSS.highlights.values()].flatMap((highlight) => [...highlight])) {
      const link = startContainer.parentElement?.closest('a')
      if (!link) continue
      link.scrollIntoView({ block: 'center', behavior: 'instant' })
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      const [box] = range.getClientRects()
      if (box) return { place: { x: box.x + 6, y: box.y + box.height / 2 }, url: link.href }
    }
    return null
  })
  if (!found) throw new Error('No name in a link is marked')
  return found
}

/** Where everything stands that is to be read. */
export function boxesToRead(digest: Tab): Promise<string[]> {
  return digest.evaluate(() =>
    [...document.querySelectorAll('#reading, #reading :is(p, li, h2, h3)')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [left, top + scrollY, width, height].map(Math.round).join()
    }),
  )
}

export function isDialogOpen(digest: Tab): Promise<boolean> {
  return digest.evaluate(() => document.querySelector('dialog')?.open === true)
}
