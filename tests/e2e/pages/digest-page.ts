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

/** The colours painted at a corner of the editorial's first marked name, where no letter reaches, and right before it. */
export async function groundsOfFirstMark(digest: Tab): Promise<{ marked: string; beside: string }> {
  const corner = await digest.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    const found = ranges.find(({ startContainer }) => startContainer.parentElement?.closest('#reading article'))
    const range = document.createRange()
    if (found) range.setStart(found.startContainer, found.startOffset)
    if (found) range.setEnd(found.endContainer, found.endOffset)
    const { left, top } = range.getBoundingClientRect()
    return { left, top }
  })
  const [marked = '', beside = ''] = await digest.evaluate(
    async (picture: string, left: number, top: number) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      canvas?.drawImage(bitmap, 0, 0)
      return [left + 2, left - 2].map((x) => canvas?.getImageData(x, top + 2, 1, 1).data.join())
    },
    (await digest.screenshot()).toString('base64'),
    corner.left,
    corner.top,
  )
  return { marked, beside }
}
