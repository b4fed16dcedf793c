// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rangeAt } from './hit-test.ts'

const highlight = {} as Highlight
const hits = vi.fn<() => { highlight: Highlight; ranges: AbstractRange[] }[]>()
const [x, y] = [20, 60]
let paragraph: HTMLElement
let ranges: AbstractRange[]

/** A name at the point, in a paragraph that is as high as told. What lies there, topmost first, is told by selectors. */
function layOut(height: number, ...atPoint: string[]): void {
  document.body.innerHTML = '<main><p style="overflow-y:visible">GPT-5.5 is out</p><div class="veil"></div><div class="sheet"></div></main>'
  for (const [name, color] of Object.entries({ veil: 'rgba(0, 0, 0, 0)', sheet: 'rgb(0, 0, 0)' })) {
    document.querySelector<HTMLElement>(`.${name}`)?.setAttribute('style', `background-image:none;background-color:${color}`)
  }
  paragraph = document.querySelector('p') as HTMLElement
  const text = paragraph.firstChild as Text
  ranges = [{ startContainer: text, startOffset: 0, endContainer: text, endOffset: 7, collapsed: false }]
  paragraph.getBoundingClientRect = () => new DOMRect(0, 0, 200, height)
  const elements = [...atPoint, 'main'].map((selector) => document.querySelector(selector) as Element)
  document.elementsFromPoint = () => elements
  document.elementFromPoint = () => elements[0] ?? null
}
const isFound = () => rangeAt(highlight, ranges, x, y, []) !== undefined

beforeEach(() => {
  Range.prototype.getClientRects = () => [{ left: 10, top: 50, width: 60, height: 20 }] as unknown as DOMRectList
  vi.stubGlobal('CSS', { highlights: {} })
})

describe('the name under a point', () => {
  it('is found by its place, also under what lets it through', () => {
    layOut(100, 'p')
    expect(isFound()).toBe(true)
    layOut(100, '.veil', 'p')
    expect(isFound()).toBe(true)
    layOut(100, '.sheet', 'p')
    expect(isFound()).toBe(false)
  })

  it('is none that has been faded out, and is found under what has', () => {
    const faded = new Set<Element | null>()
    vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
      return !faded.has(this)
    })
    layOut(100, '.sheet', 'p')
    faded.add(document.querySelector('.sheet'))
    expect(isFound()).toBe(true)
    faded.add(paragraph)
    expect(isFound()).toBe(false)
  })

  it('is none where an element cuts it off', () => {
    layOut(40)
    expect(isFound()).toBe(true)
    paragraph.style.overflowY = 'hidden'
    expect(isFound()).toBe(false)
  })

  it('is what the browser hits, or in the text under the point where it hits nothing, also through a link stretched over it', () => {
    vi.stubGlobal('CSS', { highlights: { highlightsFromPoint: hits } })
    layOut(100, 'p')
    hits.mockReturnValue([{ highlight, ranges }])
    expect(isFound()).toBe(true)
    hits.mockReturnValue([])
    expect(isFound()).toBe(true)
    layOut(100, '.veil', 'p')
    expect(isFound()).toBe(true)
    layOut(100, '.sheet', 'p')
    expect(isFound()).toBe(false)
  })
})
