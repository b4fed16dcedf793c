import { nextInline } from './inline-flow.ts'

/** Longer than any model's name, so that every name which touches the text in the middle is whole. */
const REACH_CHARS = 96
const REACH_TEXTS = 24

/** A text with what stands before and behind it on its line, however the page cut it: `<b>GPT</b>-5.5`. */
export interface TextWindow {
  texts: Text[]
  /** Which of `texts` the window was made for. */
  own: number
}

export function windowAround(text: Text): TextWindow {
  const before = inlineTexts(text, false).reverse()
  return { texts: [...before, text, ...inlineTexts(text, true)], own: before.length }
}

/** The texts on the line of `from`, nearest first, as far as a name can reach. */
export function inlineTexts(from: Node, isForward: boolean): Text[] {
  const texts: Text[] = []
  let chars = 0
  let text = nextInline(from, isForward)
  while (text && chars < REACH_CHARS && texts.length < REACH_TEXTS) {
    texts.push(text)
    chars += text.length
    text = nextInline(text, isForward)
  }
  return texts
}
