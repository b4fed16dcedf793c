import type { BoardDefinition } from '../board/board.ts'
import type { Day } from '../day/day.ts'
import type { Model, Standing } from '../model/model.ts'
import type { Place } from '../model/quote.ts'
import type { Price } from '../price/price.ts'

/** One thing worth telling a reader who follows the model. */
export type Alert =
  | { kind: 'released'; releasedOn: Day; place: Place<BoardDefinition> | undefined; price: Price | undefined }
  | { kind: 'entered'; definition: BoardDefinition; row: Standing; asOf: Day }
  | { kind: 'left'; definition: BoardDefinition; before: Standing; since: Day }
  | { kind: 'moved'; definition: BoardDefinition; row: Standing; scoreBy: number; placesUp: number; since: Day }
  | { kind: 'price'; before: Price; after: Price }
  /** How often the edition names it; `isMore`: or more often. */
  | { kind: 'named'; isInEditorial: boolean; storyCount: number; isMore: boolean; day: Day }

/** What tells most comes first. */
export const alertKinds = ['released', 'entered', 'left', 'moved', 'price', 'named'] as const satisfies Alert['kind'][]

export interface ModelAlerts {
  model: Model
  /** At least one, what tells most first. */
  alerts: Alert[]
}

/** What the rows of a board say of one model, since an earlier day of it. */
export type BoardAlert = Extract<Alert, { kind: 'entered' | 'left' | 'moved' }>
