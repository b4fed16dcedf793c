import { joinTexts, type Box, type Page } from './page.ts'

/** A run of text that its markup sets apart on a line: a link, a chip, a label. Emphasis inside it does not part it. */
export interface Phrase {
  from: number
  to: number
  text: string
  first: Box
}

/** The phrases of these texts, in order; a line holds one or more. */
export function phrasesOf(page: Page, { from, to }: { from: number; to: number }): Phrase[] {
  const phrases: Phrase[] = []
  let start = from
  for (let index = from; index < to; index++) {
    const [text, next] = [page.texts[index], page.texts[index + 1]]
    const first = page.texts[start]
    if (!text || !first || (next && index + 1 < to && isOnePhrase(text, next))) continue
    phrases.push({ from: start, to: index + 1, text: joinTexts(page.texts.slice(start, index + 1)), first })
    start = index + 1
  }
  return phrases
}

function isOnePhrase(text: Box, next: Box): boolean {
  const isTitleDone = text.around.isStrong && !next.around.isStrong
  const isSameBox = text.around.phrase === next.around.phrase && text.around.link === next.around.link
  return isSameBox && text.line === next.line && !isTitleDone
}
