import * as v from 'valibot'

/** A field of a row from outside that may be absent or odd: it is unknown then, and the rest of its row is read all the same. */
export function orUnknown<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined)
}

export const TextSchema = orUnknown(v.string())

/** Of votes, stars or comments. */
export const CountSchema = orUnknown(v.pipe(v.number(), v.integer(), v.minValue(0)))
