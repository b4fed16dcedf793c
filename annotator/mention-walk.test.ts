// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Mark } from './find-in-page.ts'
import { createMentionWalk, type MentionWalk } from './mention-walk.ts'
import type { Host } from './host.ts'

/** How far the page was scrolled. */
let scrolledPx: number
let marks: Mark[]
let walk: MentionWalk
let reached: Mark[]

/** A name so far below the page's top. */
function markAt(topPx: number): Mark {
  const text = document.createTextNode('GPT-5.5')
  const paragraph = document.createElement('p')
  paragraph.append(text)
  paragraph.dataset['top'] = String(topPx)
  document.body.append(paragraph)
  return { range: { startContainer: text, startOffset: 0, endContainer: text, endOffset: 7, collapsed: false }, written: 'GPT-5.5', matched: 'full' }
}

beforeEach(() => {
  scrolledPx = 0
  document.body.replaceChildren()
  marks = [100, 200, 300].map(markAt)
  reached = []
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const top = Number(this.startContainer.parentElement?.dataset['top']) - scrolledPx
    return [new DOMRect(0, top, 50, 20)] as unknown as DOMRectList
  })
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  walk = createMentionWalk({
    document,
    host: { root: () => root } as unknown as Host,
    inOrder: () => marks,
    has: (mark) => marks.includes(mark),
    point: (mark) => reached.push(mark),
    describe: ({ written }) => written,
  })
})

describe('the walk from mention to mention', () => {
  it('begins at the top of what is seen', () => {
    scrolledPx = 150
    walk.step(1)
    walk.step(1)
    walk.step(1)
    expect(reached.map((mark) => marks.indexOf(mark))).toEqual([1, 2, 0])
  })

  it('goes back from there', () => {
    scrolledPx = 150
    walk.step(-1)
    expect(reached).toEqual([marks[0]])
  })

  it.each([
    [1, 0],
    [-1, 2],
  ] as const)('goes round below the last (%i)', (direction, expected) => {
    scrolledPx = 900
    walk.step(direction)
    expect(reached).toEqual([marks[expected]])
  })

  it('goes on from where it was when the page has written its name anew', () => {
    walk.goTo(marks[1] as Mark)
    marks = [100, 200, 300].map(markAt)
    walk.step(1)
    expect(reached.at(-1)).toBe(marks[2])
  })

  it('passes by a name that the page has shortened meanwhile', () => {
    ;(marks[0]?.range.startContainer as Text).data = ''
    walk.step(1)
    expect(reached).toEqual([marks[1]])
  })
})
