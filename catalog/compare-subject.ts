import type { ComparedFigure, ComparedRow, FigureSource } from '../core/compare/comparison.ts'
import { say } from '../core/language/say.ts'
import type { Leaderboard, Model } from '../core/model/model.ts'
import type { Workload } from '../core/price/workload.ts'
import type { BoardPlace } from './card-subject.ts'

/** All that a row of a comparison may look at. */
export interface CompareSubject {
  model: Model
  /** All boards, also those that do not list the model. */
  leaderboards: readonly Leaderboard[]
  places: readonly BoardPlace[]
  /** The reader's day; null where prices are per million tokens alone. */
  workload: Workload | null
}

/** One row for models side by side: what it says of each. A row that says nothing of any of them is hidden. */
export interface CompareRowDefinition extends Omit<ComparedRow, 'figures'> {
  read: (subject: CompareSubject) => ComparedFigure
}

export function notListed(): ComparedFigure {
  return { text: say('compare.notListed'), value: undefined }
}

export function sourceOfBoard({ board, definition: { publisher, licence, isQuoted } }: Pick<BoardPlace, 'board' | 'definition'>): FigureSource {
  const { version = null, asOf, url } = board
  return { title: isQuoted ? publisher : `${publisher}, ${licence}`, version, day: asOf, url }
}
