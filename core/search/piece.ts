import type { SectionId, Story } from '../edition/edition.ts'
import { EDITORIAL_LANGUAGE } from '../edition/editorial-language.ts'
import type { DayTexts } from './day-texts.ts'

export type PieceKind = 'editorial' | SectionId

/** What can be found: a story, or a paragraph of the editorial. */
export interface Piece {
  /** The same on every day that tells it; a paragraph has none. */
  id?: string
  kind: PieceKind
  /** The headline; of an editorial the paragraph itself. */
  title: string
  /** What else is said: summary, abstract, authors, what others headline it. */
  texts: readonly string[]
  /** Who published it, and what it is written in. */
  origin: string
  url?: string | undefined
  /** Of title and texts; empty where it is not known. */
  language: string
}

/** In the order of the edition: their places are stable for as long as the edition is. */
export function piecesOf({ editorial, sections }: DayTexts): Piece[] {
  return [
    ...(editorial?.paragraphs ?? []).map((title): Piece => ({ kind: 'editorial', title, texts: [], origin: '', language: EDITORIAL_LANGUAGE })),
    ...sections.flatMap(({ id, stories }) => stories.map((story) => pieceOf(id, story))),
  ]
}

function pieceOf(kind: SectionId, { id, title, url, source, summary, language = '', paper, repository, alsoIn = [] }: Story): Piece {
  return {
    id,
    kind,
    title,
    texts: [summary, paper?.abstract, paper?.authors.join(', '), ...alsoIn.map((other) => other.title)].flatMap((text) => text || []),
    origin: [source, paper?.category, repository?.language].filter(Boolean).join(' · '),
    url,
    language,
  }
}
