import type { Span } from '../whole-and-longest.ts'
import { followPage } from './follow-page.ts'
import { textsBelow } from './texts-below.ts'

const NAME = 'contender'

/** Underlines by a CSS highlight what `find` finds in each text node. */
export function highlightNames(find: (text: string) => readonly Span[]): void {
  const highlight = new Highlight()
  const rangesOf = new WeakMap<Text, StaticRange[]>()
  CSS.highlights.set(NAME, highlight)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`::highlight(${NAME}){text-decoration:underline 1px}`)
  document.adoptedStyleSheets.push(sheet)
  followPage((roots) => {
    for (const root of roots) for (const text of textsBelow(root)) mark(text)
  })

  function mark(text: Text): void {
    if (text.parentElement?.closest('script,style')) return
    for (const range of rangesOf.get(text) ?? []) highlight.delete(range)
    const spans = find(text.data)
    if (spans.length === 0) return
    const ranges = spans.map(({ start, end }) => new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }))
    for (const range of ranges) highlight.add(range)
    rangesOf.set(text, ranges)
  }
}
