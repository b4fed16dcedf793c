import * as v from 'valibot'
import { DaySchema } from '../day/day.ts'
import { EarlierBoardSchema } from '../model/model.ts'
import { PriceSchema } from '../price/price.ts'

const KnownModelSchema = v.object({
  /** By board, the day of the rows that its reader knows. */
  boards: v.record(v.string(), DaySchema),
  firstPartyPrice: v.optional(PriceSchema),
  /** Passages that name it. */
  named: v.array(v.string()),
})
/** What the reader of a followed model knows of it: as it was when it was followed, or when an edition last told of it. */
export type KnownModel = v.InferOutput<typeof KnownModelSchema>

export const FollowMemorySchema = v.object({
  /** The edition that had its notice. */
  toldDay: v.optional(DaySchema),
  models: v.record(v.string(), KnownModelSchema),
  /** By followed creator, ids and names of all its models that were listed. */
  creators: v.record(v.string(), v.array(v.string())),
  /** Every board that a model's reader knows, whole: only all rows together tell whether a version changed. */
  boards: v.array(v.object({ id: v.string(), ...EarlierBoardSchema.entries })),
})
/** What followed models are compared with, so that no alert is given twice. */
export type FollowMemory = v.InferOutput<typeof FollowMemorySchema>
