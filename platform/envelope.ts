import * as v from 'valibot'

/** A record with the version of its shape. */
export interface Envelope {
  version: number
  value: unknown
}

export function wrap(version: number, value: unknown): Envelope {
  return { version, value }
}

/** @returns undefined for what is damaged or of another version */
export function unwrap<Schema extends v.GenericSchema>(version: number, stored: unknown, schema: Schema): v.InferOutput<Schema> | undefined {
  const envelope = v.safeParse(v.object({ version: v.literal(version), value: v.unknown() }), stored)
  if (!envelope.success) return undefined
  const value = v.safeParse(schema, envelope.output.value)
  return value.success ? value.output : undefined
}
