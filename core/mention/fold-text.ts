import { countUpTo } from '../text/count-up-to.ts'

/** Soft hyphens and zero-width characters: nothing a reader sees. */
const NOTHING = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_OFFSET = 0xfee0
const ANY = /[\u00ad\u200b-\u200d\u2060\ufeff\uff01-\uff5e]/

/** A text in plain characters, and the way back. */
export interface FoldedText {
  text: string
  /** Where a position of the folded text lies in the original. */
  toOriginal: (position: number) => number
}

export function foldText(original: string): FoldedText {
  if (!ANY.test(original)) return { text: original, toOriginal: (position) => position }
  // For each dropped character, the position in the folded text from which on the original is one further.
  const drops = Array.from(original.matchAll(NOTHING), ({ index }, dropped) => index - dropped)
  const text = original
    .replace(NOTHING, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
  return { text, toOriginal: (position) => position + countUpTo(drops, position) }
}
