// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createDrawing, type Drawing } from './drawing.ts'
import type { Mark } from './find-in-page.ts'

const LINE_PX = 20

/** What the page has under the names of its highlights. */
let highlights: Map<string, Set<AbstractRange>>
let marks: Map<AbstractRange, Mark>
let drawing: Drawing

/** A paragraph each, so many lines below the top of the window. */
function write(...lines: readonly number[]): void {
  for (const line of lines) {
    const paragraph = document.createElement('p')
    paragraph.textContent = `GPT-5.5 on line ${line}`
    document.body.append(paragraph)
    const text = paragraph.firstChild as Text
    const range = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 7, collapsed: false }
    marks.set(range, { range, written: 'GPT-5.5', modelId: 'gpt-5-5', matched: 'full' })
  }
}

function drawnLines(): number[] {
  return [...highlights.values()].flatMap((ranges) => Array.from(ranges, ({ startContainer }) => Number(startContainer.textContent?.split(' ').at(-1))))
}

describe('the drawing of marks', () => {
  beforeEach(() => {
    highlights = new Map()
    marks = new Map()
    document.body.replaceChildren()
    vi.stubGlobal('Highlight', Set)
    vi.stubGlobal('CSS', { highlights, escape: String })
    vi.stubGlobal('innerHeight', 800)
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, Number(this.textContent?.split(' ').at(-1)) * LINE_PX, 100, LINE_PX)
    })
    drawing = createDrawing(document, () => Promise.resolve(true))
    write(1, 2000)
    drawing.plan(marks, 'busy')()
  })

  it('draws all names of a page at first, if they are few', () => {
    expect(drawnLines()).toEqual([1, 2000])
  })

  it('draws at once what is added in view', () => {
    write(5)
    drawing.plan(marks, 'busy')()
    expect(drawnLines()).toContain(5)
  })

  it('leaves what is added elsewhere until the page moves', () => {
    write(500)
    drawing.plan(marks, 'busy')()
    expect(drawnLines()).not.toContain(500)
    expect(drawing.isPartial()).toBe(true)
    drawing.catchUp()
    expect(drawnLines()).toContain(500)
    expect(drawing.isPartial()).toBe(false)
  })

  it('or until it rests', () => {
    write(500)
    drawing.plan(marks, 'busy')()
    drawing.plan(marks, 'resting')()
    expect(drawnLines()).toContain(500)
  })

  it('takes away at once what is no mark any more, wherever it is', () => {
    marks.delete([...marks.keys()][1] as AbstractRange)
    drawing.plan(marks, 'busy')()
    expect(drawnLines()).toEqual([1])
  })

  it('does not leave what it points at on other words', () => {
    const [first] = [...marks.keys()] as [AbstractRange]
    drawing.point(first)
    expect(drawnLines()).toEqual([1, 2000, 1])
    marks.delete(first)
    drawing.plan(marks, 'busy')()
    expect(drawnLines()).toEqual([2000])
  })

  it('draws what is near of many names, and all of them once the page is calm', () => {
    write(...Array.from({ length: 200 }, (_, at) => 10 * at))
    drawing.plan(marks, 'busy')()
    expect(drawnLines()).toContain(50)
    expect(drawnLines()).not.toContain(1000)
    drawing.plan(marks, 'calm')()
    expect(drawnLines()).toContain(1000)
  })

  it('has what a list adds at its end ready for its reader', () => {
    write(...Array.from({ length: 200 }, (_, at) => 10 * at))
    drawing.plan(marks, 'busy')()
    write(3000)
    drawing.plan(marks, 'busy')()
    drawing.catchUp()
    expect(drawnLines()).toContain(3000)
  })
})
