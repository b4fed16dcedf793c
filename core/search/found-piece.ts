import type { Day } from '../day/day.ts'
import type { TextPart } from '../model/mark-words.ts'
import { markExcerpt, markText } from './mark-text.ts'
import type { WantedWord } from './match-word.ts'
import type { Piece, PieceKind } from './piece.ts'

/** What was found, as it is shown: what was asked for is marked. */
export interface FoundPiece {
  kind: PieceKind
  place: number
  title: TextPart[]
  excerpt: TextPart[]
  origin: TextPart[]
  url: string | undefined
  language: string
}

export interface FoundDay {
  day: Day
  pieces: FoundPiece[]
}

const EXCERPT_LENGTH = 220
const PARAGRAPH_LENGTH = 320

export function foundPiece({ kind, title, texts, origin, url, language }: Piece, place: number, wanted: readonly WantedWord[]): FoundPiece {
  const isEditorial = kind === 'editorial'
  return {
    kind,
    place,
    title: isEditorial ? markExcerpt([title], wanted, PARAGRAPH_LENGTH) : markText(title, wanted),
    excerpt: markExcerpt(texts, wanted, EXCERPT_LENGTH),
    origin: markText(origin, wanted),
    url,
    language,
  }
}
