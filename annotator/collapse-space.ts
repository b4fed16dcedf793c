export interface CollapsedText {
  text: string
  /** The offset, in the text as it was, of the character now at `offset`. */
  toOriginal: (offset: number) => number
}

/** Joins white space to single spaces, as a browser does when it lays out source text that is wrapped and indented. */
export function collapseSpace(original: string): CollapsedText {
  const cuts: { at: number; removed: number }[] = []
  let removed = 0
  const text = original.replace(/[ \t\r\n\f]+/g, (space, index: number) => {
    if (space.length > 1) {
      removed += space.length - 1
      cuts.push({ at: index + space.length - removed, removed })
    }
    return ' '
  })
  return { text, toOriginal: (offset) => offset + (cuts.findLast(({ at }) => at <= offset)?.removed ?? 0) }
}
