import * as v from 'valibot'

/** The rows of a list from outside that are of its shape: one that is odd costs itself alone. */
export function readRows<Schema extends v.GenericSchema>(rows: readonly unknown[], schema: Schema): v.InferOutput<Schema>[] {
  return rows.flatMap((row) => {
    const read = v.safeParse(schema, row)
    return read.success ? [read.output] : []
  })
}
