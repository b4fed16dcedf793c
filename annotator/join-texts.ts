import { countUpTo } from '../core/text/count-up-to.ts'

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
  const index = countUpTo(starts, offset) - 1
  return { index, offset: offset - (starts[index] ?? 0) }
}
