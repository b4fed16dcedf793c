import { joinTexts, type Line, type Page } from '../../markup/page.ts'
import { phrasesOf, type Phrase } from '../../markup/phrase.ts'
import { resolveLink } from '../../markup/resolve-link.ts'
import { readableLatex } from '../../text/readable-latex.ts'
import type { Story } from '../edition.ts'
import { isAllLink, type Region } from './outline.ts'
import { isGeneric, isTime } from './small-print.ts'

const ARCHIVE = 'cs|stat|math|eess|econ|q-bio|q-fin|physics|cond-mat|astro-ph|nlin'
const CATEGORY = String.raw`(?:(?:${ARCHIVE})\.[A-Za-z-]{2,}|quant-ph|gr-qc|math-ph|(?:hep|nucl)-[a-z]{2,3})`
const CATEGORIES = String.raw`[\[(]?(${CATEGORY})(?:[,;/·\s]+${CATEGORY})*[\])]?`
const ONLY_CATEGORY = new RegExp(`^${CATEGORIES}$`)
const ENDS_IN_CATEGORY = new RegExp(String.raw`^(.+?)[\s·|—–:]+${CATEGORIES}$`, 's')
const BEGINS_WITH_CATEGORY = new RegExp(String.raw`^${CATEGORIES}[\s·|—–:]+(.+)$`, 's')
const SHORTEST_ABSTRACT = 160
const SHORTEST_SENTENCE = 60
const AUTHOR = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$/u
const AUTHORS_MARK = /^(?:authors?:?|by)\s+/i

/** What a line of the section gives: a line may hold a title, a category beside it, and even the abstract. */
type Piece =
  | { kind: 'text'; text: string; isTitle: boolean; url: string | undefined }
  | { kind: 'category' | 'abstract' | 'link'; text: string }

interface Draft {
  title?: string
  category?: string
  authors: string[]
  abstract?: string
  url?: string
}

/** Papers, told apart by their abstracts: a text behind an abstract is the next paper's title. */
export function readPapers(page: Page, region: Region, pageUrl: string): Story[] {
  const drafts: Draft[] = [{ authors: [] }]
  for (const line of page.lines) {
    if (line.from < region.from || line.to > region.to || page.texts[line.from]?.around.isChrome) continue
    for (const piece of piecesOf(page, line, pageUrl)) {
      const draft = drafts.at(-1)
      if (!draft || doesBegin(draft, piece)) drafts.push(withPiece({ authors: [] }, piece))
      else drafts.splice(-1, 1, withPiece(draft, piece))
    }
  }
  return drafts.flatMap(storyOf)
}

function doesBegin(draft: Draft, piece: Piece): boolean {
  if (piece.kind === 'category') return draft.category !== undefined
  if (piece.kind !== 'text' || draft.title === undefined || authorsIn(piece.text)) return false
  return piece.isTitle || draft.abstract !== undefined
}

function withPiece(draft: Draft, piece: Piece): Draft {
  switch (piece.kind) {
    case 'category':
      return { ...draft, category: piece.text }
    case 'link':
      return { ...draft, url: draft.url ?? piece.text }
    case 'abstract':
      if (draft.title === undefined) return draft
      return { ...draft, abstract: draft.abstract ? `${draft.abstract} ${piece.text}` : piece.text }
    case 'text':
      if (draft.title === undefined) return { ...draft, title: piece.text, ...(piece.url && { url: piece.url }) }
      return { ...draft, authors: [...draft.authors, ...(authorsIn(piece.text) ?? [])] }
  }
}

function storyOf({ title, category, authors, abstract, url }: Draft): Story[] {
  if (title === undefined || (category === undefined && abstract === undefined)) return []
  const paper = { authors, ...(category !== undefined && { category }), ...(abstract !== undefined && { abstract: readableLatex(abstract) }) }
  return [{ id: url ?? title, title: readableLatex(title), ...(url !== undefined && { url }), paper }]
}

function piecesOf(page: Page, line: Line, pageUrl: string): Piece[] {
  const phrases = phrasesOf(page, line).filter(({ text }) => !isAllLink(text))
  const addressOf = ({ first }: Phrase) => resolveLink(first.around.link?.attributes.href, pageUrl, page.baseHref)
  const chip = phrases.find(({ text }) => ONLY_CATEGORY.test(text))
  const words = phrases.filter((phrase) => phrase !== chip && !isGeneric(phrase.text) && !isTime(phrase.text))
  const abstractAt = words.findIndex(({ text }) => isAbstract(text))
  const hasTitleBefore = abstractAt > 0 && (chip !== undefined || doesStandOut(words[0]))
  const [head, tail] = hasTitleBefore ? [words.slice(0, abstractAt), words.slice(abstractAt)] : [words, []]
  const pieces: Piece[] = chip ? [{ kind: 'category', text: categoryIn(chip.text) }] : []
  const read = withoutCategory(joined(page, head))
  if (isAbstract(read.text)) pieces.push({ kind: 'abstract', text: bareAbstract(read.text) })
  else if (/\p{L}/u.test(read.text)) {
    const isTitle = (chip ?? read.category) !== undefined || head.some(({ first }) => first.around.isHeading)
    pieces.push({ kind: 'text', text: read.text, isTitle, url: head.map(addressOf).find((url) => url !== undefined) })
    if (read.category !== undefined) pieces.push({ kind: 'category', text: read.category })
  }
  if (tail.length > 0) pieces.push({ kind: 'abstract', text: bareAbstract(joined(page, tail)) })
  const more = phrases.filter(({ text }) => isGeneric(text)).flatMap((phrase) => addressOf(phrase) ?? [])
  // The order within a line is not the order of meaning: a chip before its title would else fall to the paper before.
  const titleFirst = pieces.toSorted((a, b) => Number(b.kind === 'text') - Number(a.kind === 'text'))
  return [...titleFirst, ...more.map((text) => ({ kind: 'link' as const, text }))]
}

function joined(page: Page, phrases: readonly Phrase[]): string {
  return joinTexts(phrases.flatMap(({ from, to }) => page.texts.slice(from, to)))
}

function doesStandOut(phrase: Phrase | undefined): boolean {
  const around = phrase?.first.around
  return around !== undefined && (around.isHeading || around.isStrong || around.link !== undefined)
}

function isAbstract(text: string): boolean {
  return text.length >= SHORTEST_ABSTRACT || (text.length >= SHORTEST_SENTENCE && /[.!?]$/.test(text))
}

function bareAbstract(text: string): string {
  return text.replace(/^abstract\s*[:.—–-]?\s+(?=\p{Lu})/iu, '')
}

function withoutCategory(text: string): { text: string; category: string | undefined } {
  if (text.length >= SHORTEST_ABSTRACT * 2) return { text, category: undefined }
  const [, before, last] = ENDS_IN_CATEGORY.exec(text) ?? []
  if (before !== undefined) return { text: before, category: last }
  const [, first, behind] = BEGINS_WITH_CATEGORY.exec(text) ?? []
  return behind === undefined ? { text, category: undefined } : { text: behind, category: first }
}

function categoryIn(text: string): string {
  return ONLY_CATEGORY.exec(text)?.[1] ?? text
}

/** @returns undefined when the text is no list of people */
function authorsIn(text: string): string[] | undefined {
  const names = text
    .replace(AUTHORS_MARK, '')
    .split(/\s*(?:,\s*(?:and\s)?|;|&|\band\b)\s*/)
    .filter((name) => name !== '' && !/^et al\.?$/.test(name))
  const isList = names.length > 1 || AUTHORS_MARK.test(text)
  return isList && names.every((name) => AUTHOR.test(name)) ? names : undefined
}
