/** Stands between two texts that a reader sees apart, so that no name is found across: neither a letter nor a space. */
export const APART = '\ufffc'

export interface JoinedText {
  text: string
  /** Where each of the joined texts begins. */
  starts: number[]
}

/** Joins texts to what a reader sees; `isApart(n)` says whether there is a gap between text n and the next. */
export function joinTexts(texts: readonly string[], isApart: (index: number) => boolean): JoinedText {
  const starts: number[] = []
  let text = ''
  texts.forEach((part, index) => {
    if (index > 0 && isApart(index - 1)) text += APART
    starts.push(text.length)
    text += part
  })
  return { text, starts }
}

export interface TextPosition {
  index: number
  offset: number
}

/** Which of the joined texts holds the character at `offset`. */
export function positionOf({ starts }: JoinedText, offset: number): TextPosition {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { index: low, offset: offset - (starts[low] ?? 0) }
}
