import type { Edition } from './edition.ts'
import { EDITORIAL_LANGUAGE } from './editorial-language.ts'

const ENOUGH_CHARACTERS = 80
const MOST_CHARACTERS = 240

/** The editorial's first sentences: enough to know what the day is about, whole sentences where they fit. */
export function leadOf(edition: Edition): string | undefined {
  const first = edition.editorial?.paragraphs[0]
  if (first === undefined) return undefined
  let lead = ''
  for (const { segment } of new Intl.Segmenter(EDITORIAL_LANGUAGE, { granularity: 'sentence' }).segment(first)) {
    if (lead !== '' && lead.length + segment.length > MOST_CHARACTERS) break
    lead += segment
    if (lead.length >= ENOUGH_CHARACTERS) break
  }
  return shorten(lead.trim())
}

function shorten(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  return `${text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS))}…`
}
