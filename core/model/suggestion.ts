import { visibleText } from '../text/plain-text.ts'
import type { TextPart } from './mark-words.ts'
import type { Hit } from './search-models.ts'

/** A line below the address bar. */
export interface Suggestion {
  /** What stands in the address bar while the line is chosen, and comes back when it is entered. */
  content: string
  description: string
}
/** Chromium reads descriptions as XML with a few elements of its own, Firefox as they are. */
export type SuggestionMarkup = 'xml' | 'plain'

/** `Claude Opus 4.7 — 57.3 · #2 · $10 blend · 24 Apr 2026` */
export function suggestionOf({ model, name }: Hit, figures: string, markup: SuggestionMarkup): Suggestion {
  const description =
    markup === 'plain' ? `${visibleText(model.name)} — ${figures}` : `${name.map(markedXml).join('')} <dim>— ${escapeXml(figures)}</dim>`
  return { content: model.id, description }
}

export function plainSuggestion(content: string, text: string, markup: SuggestionMarkup): Suggestion {
  return { content, description: markup === 'plain' ? text : escapeXml(text) }
}

function markedXml({ text, isMatch }: TextPart): string {
  return isMatch ? `<match>${escapeXml(text)}</match>` : escapeXml(text)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** One character that XML does not allow, and Chromium would refuse all suggestions. */
function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, ' ').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
