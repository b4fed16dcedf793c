// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { countNodes, createUnread, type Area, type Unread } from './unread.ts'

const near: Area = { top: -800, bottom: 1600 }
const LINE_PX = 20

/** Paragraphs below each other, each with its number, and a script behind them. */
function layOut(count: number): void {
  const paragraphs = Array.from({ length: count }, (_, at) => `<p>${at}</p>`).join('')
  document.body.innerHTML = `<main>${paragraphs}<script>300</script></main>`
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = [...document.querySelectorAll('p')].indexOf(this as HTMLParagraphElement)
    return at < 0 ? new DOMRect(0, 0, 100, count * LINE_PX) : new DOMRect(0, at * LINE_PX, 100, LINE_PX)
  })
}

/** The words of all that is taken out. */
function take(unread: Unread, area?: Area): string {
  const words: string[] = []
  for (const stretch of unread.take(area)) {
    for (let node = stretch?.first ?? null; node; node = node === stretch?.last ? null : (node.nextSibling as ChildNode | null)) words.push(node.textContent ?? '')
  }
  return words.join(' ')
}

describe('unread parts of a page', () => {
  let unread: Unread
  beforeEach(() => {
    layOut(300)
    unread = createUnread()
    unread.add(document.body)
  })

  it('gives what lies near first, and the rest when it is asked for', () => {
    const first = take(unread, near)
    expect(first).toContain('79 80')
    expect(first).not.toContain('200')
    const rest = take(unread)
    expect(rest).toContain('299')
    expect(rest).not.toContain(' 40 ')
    expect(unread.isEmpty()).toBe(true)
  })

  it('gives what stands near, also in a wrapper of no height that is far away', () => {
    document.body.insertAdjacentHTML('beforeend', '<div id="portal"><section>in front of all</section></div>')
    const boxOf = vi.mocked(Element.prototype.getBoundingClientRect)
    const inFlow = boxOf.getMockImplementation()
    boxOf.mockImplementation(function (this: Element) {
      if (this.id === 'portal') return new DOMRect(0, 6_000, 100, 0)
      return this.localName === 'section' ? new DOMRect(10, 40, 80, 80) : (inFlow?.call(this) as DOMRect)
    })
    const first = take(unread, near)
    expect(first).toContain('in front of all')
    expect(first).not.toContain('200')
  })

  it('is not empty while somebody is taking it, as who has moved meanwhile is to look again', () => {
    const taking = unread.take(near)
    taking.next()
    expect(unread.isEmpty()).toBe(false)
    taking.return(undefined)
    expect(unread.isEmpty()).toBe(false)
  })

  it('loses nothing of a very long list', () => {
    layOut(1_100)
    const list = createUnread()
    list.add(document.body)
    const words = `${take(list, near)} ${take(list)}`.match(/\d+/g)?.map(Number)
    expect(words?.filter((word) => word < 1_100).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1_100 }, (_, at) => at))
  })

  it('gives no more than a few thousand at once of what has very many neighbours', () => {
    document.body.innerHTML = `<main>${'<i></i>'.repeat(9_000)}</main>`
    const many = createUnread()
    many.add(document.body)
    const sizes = [...many.take()].map((stretch) => (stretch ? countNodes(stretch, 9_000) : 0))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(9_000)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_000)
  })

  it('keeps what is left when its reader stops', () => {
    for (const stretch of unread.take(near)) if (stretch) break
    expect(unread.isEmpty()).toBe(false)
    expect(take(unread)).toContain('299')
  })

  it('takes neighbours that are added one after the other as one', () => {
    const list = createUnread()
    for (const paragraph of document.querySelectorAll('p')) list.add(paragraph)
    expect([...list.take()].filter((stretch) => stretch !== undefined)).toHaveLength(1)
  })

  it('gives all of a parent whose children the page has moved meanwhile', () => {
    take(unread, near)
    const main = document.querySelector('main')
    main?.prepend(...[...document.querySelectorAll('p')].slice(-40))
    expect(take(unread)).toContain('299')
  })

  it('stays within the part that it is given, also where it loses count', () => {
    const part = document.querySelector('p') as HTMLElement
    const inPart = createUnread(part)
    for (let times = 0; times < 2_500; times++) inPart.add(part.firstChild as ChildNode)
    expect(new Set(take(inPart).split(' '))).toEqual(new Set(['0']))
  })

  it('leaves out scripts of what it takes apart', () => {
    expect(`${take(unread, near)} ${take(unread)}`).not.toContain('300')
  })
})
