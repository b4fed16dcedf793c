import type { Line, Page } from '../../markup/page.ts'
import { phrasesOf } from '../../markup/phrase.ts'
import type { Edition } from '../edition.ts'
import type { Region } from './outline.ts'

const SHORTEST_PARAGRAPH = 80
/** Short enough to be a pull quote, an offer or a notice rather than a paragraph. */
const SHORT_PARAGRAPH = 320
/** Paragraphs are longer; a line that breaks earlier was wrapped. */
const WRAPPED_LINE = 160
const MOST_PARAGRAPHS = 40
const BOILERPLATE = /\b(cookies?|subscribe|newsletter|sign up|unsubscribe|inbox|all rights reserved|privacy policy|javascript)\b/i
const SENTENCE_END = /[.!?…:][”"’')\]]*$/
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|van|von|der|la|bin) )?\p{Lu}[\p{L}.'’-]*){1,3}$/u
const NO_NAME = /\b(?:the|edition|editorial|report|news|daily|today|archive|about|share|read|sign|more|view|contents|ai|by)\b/i
const BYLINE_MARK = /^(?:(?:written |edited |words )?by\b:?|[—–-]+)\s*/i

type Editorial = NonNullable<Edition['editorial']>

interface Paragraph extends Region {
  text: string
  isAside: boolean
}

/** The long running text of a region, and the short line beside it that is a person's name; and where the two end. */
export function readEditorial(page: Page, region: Region): (Editorial & { to: number }) | undefined {
  const inside = page.lines.filter(({ from, to }) => from >= region.from && to <= region.to)
  const lines = inside.filter((line) => !isAround(page, line, 'isChrome'))
  const prose = joinWrapped(lines).flatMap((line) => paragraphsOf(page, line))
  const beside = prose.filter(({ isAside }) => !isAside)
  const paragraphs = withoutQuotes(beside.length > 0 ? beside : prose).slice(0, MOST_PARAGRAPHS)
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  if (!first || !last) return undefined
  const before = lines.filter(({ to }) => to <= first.from)
  const after = lines.filter(({ from }) => from >= last.to).slice(0, 4)
  const signed = namedLine(page, after)
  const byline = signed ?? namedLine(page, before.filter(isSaidBy)) ?? namedLine(page, before.slice(-1))
  return { paragraphs: paragraphs.map(({ text }) => text), ...(byline && { byline: byline.name }), to: signed?.to ?? last.to }
}

/** Lines that single `<br>`s broke in mid-sentence, or at the width of an old terminal, are one. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let wrapped: string[] = []
  const finish = () => {
    const last = joined.at(-1)
    if (last && wrapped.length > 0) last.text = wrapped.join(' ')
  }
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = joined.at(-1)
    if (line.isAfterBreak && before && last && (!SENTENCE_END.test(before.text) || before.text.length < WRAPPED_LINE)) {
      wrapped.push(line.text)
      last.to = line.to
      return
    }
    finish()
    joined.push({ ...line })
    wrapped = [line.text]
  })
  finish()
  return joined
}

function paragraphsOf(page: Page, line: Line): Paragraph[] {
  const phrases = phrasesOf(page, line)
  // Spans that each hold whole sentences are paragraphs, laid out by a style sheet we do not read.
  const parts = phrases.length > 1 && phrases.every(({ text }) => isProse(text)) ? phrases : [line]
  return parts
    .filter(({ text }) => isProse(text))
    .map(({ from, to, text }) => ({ from, to, text, isAside: isAround(page, line, 'isAside') }))
}

function isProse(text: string): boolean {
  if (text.length > SHORT_PARAGRAPH) return true
  return text.length >= SHORTEST_PARAGRAPH && SENTENCE_END.test(text) && !BOILERPLATE.test(text)
}

/** Pull quotes repeat what a paragraph says. */
function withoutQuotes(paragraphs: readonly Paragraph[]): Paragraph[] {
  const kept = paragraphs.slice(0, 2 * MOST_PARAGRAPHS)
  const isRepeated = ({ text }: Paragraph, at: number) => {
    const bare = text.replace(/^["“']|["”']$/g, '')
    const isOlder = (other: Paragraph, index: number) => other.text.length > text.length || index < at
    return kept.some((other, index) => index !== at && isOlder(other, index) && other.text.includes(bare))
  }
  return kept.filter((paragraph, index) => !isRepeated(paragraph, index))
}

function isSaidBy({ text }: Line): boolean {
  return BYLINE_MARK.test(text)
}

function namedLine(page: Page, lines: readonly Line[]): { name: string; to: number } | undefined {
  for (const line of lines) {
    const parts = [line.text, ...line.text.split(/\s*[·|•,]\s*/), ...phrasesOf(page, line).map(({ text }) => text)]
    const name = parts.map((part) => part.replace(BYLINE_MARK, '')).find((part) => NAME.test(part) && !NO_NAME.test(part))
    if (name !== undefined) return { name, to: line.to }
  }
  return undefined
}

function isAround(page: Page, line: Line | undefined, what: 'isChrome' | 'isAside'): boolean {
  return line !== undefined && page.texts[line.from]?.around[what] === true
}
