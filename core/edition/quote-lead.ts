import type { Edition, Story } from './edition.ts'

const MOST_SENTENCES = 5
const LEAST_CHARACTERS = 40
const MOST_CHARACTERS = 260
/** What feeds add to a summary and nobody said. */
const NOT_SAID = /^(?:the post |read more|continue reading|comments?\b|article url|click here|sign up|subscribe)|appeared first on|https?:\/\//i

/** A sentence about each of the first things that has one, word for word, with who said it. */
export function quoteLead(reportsOfEach: readonly (readonly Story[])[]): NonNullable<Edition['lead']> {
  const lead: NonNullable<Edition['lead']> = []
  for (const reports of reportsOfEach) {
    if (lead.length === MOST_SENTENCES) break
    const quote = reports.map(quoteOf).find((found) => found && !lead.some(({ text }) => text === found.text))
    if (quote) lead.push(quote)
  }
  return lead
}

function quoteOf({ summary, source, url, language }: Story): NonNullable<Edition['lead']>[number] | undefined {
  if (summary === undefined || source === undefined) return undefined
  for (const { segment } of new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' }).segment(summary)) {
    const text = segment.trim()
    const isWhole = /[.!?]["”’')\]]*$/.test(text) && !/(?:\.\.\.|…)["”’')\]]*$/.test(text)
    if (isWhole && text.length >= LEAST_CHARACTERS && text.length <= MOST_CHARACTERS && !NOT_SAID.test(text)) {
      return { text, source, ...(url !== undefined && { url }), ...(language !== undefined && { language }) }
    }
  }
  return undefined
}
