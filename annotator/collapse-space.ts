import { countUpTo } from '../core/text/count-up-to.ts'

export interface CollapsedText {
  text: string
  /** The offset, in the text as it was, of the character now at `offset`. */
  toOriginal: (offset: number) => number
}

/** All white space but a single blank. */
const TO_COLLAPSE = /[ \t\r\n\f]{2,}|[\t\r\n\f]/g

/** Joins white space to single spaces, as a browser does when it lays out source text that is wrapped and indented. */
export function collapseSpace(original: string): CollapsedText {
  /** From each offset on, in the collapsed text, so many characters are gone. */
  const froms: number[] = []
  const removed: number[] = []
  let gone = 0
  const text = original.replace(TO_COLLAPSE, (space, index: number) => {
    if (space.length > 1) {
      gone += space.length - 1
      froms.push(index + space.length - gone)
      removed.push(gone)
    }
    return ' '
  })
  return { text, toOriginal: (offset) => offset + (removed[countUpTo(froms, offset) - 1] ?? 0) }
}
