import type { Hit } from '../model/search-models.ts'
import type { FoundDay } from './found-piece.ts'

/** What a query found, ready to be shown. */
export interface SearchResults {
  query: string
  models: readonly Hit[]
  days: readonly FoundDay[]
  /** Pieces that were found, also those that are not shown yet. */
  count: number
  shownCount: number
  /** Nothing is written so; these come close. */
  isNear: boolean
}
