import { delMany, get, keys, set, update } from 'idb-keyval'
import * as v from 'valibot'
import { EditionSchema } from '../core/edition/edition.ts'
import { CatalogueSchema } from '../core/model/model.ts'
import { SourceRecordSchema, type SourceRecord } from '../core/source/source-record.ts'
import { stamp } from './stamps.ts'

/** Raised when a stored shape changes; a record of another version counts as absent and is composed or fetched anew. */
const SHAPE_VERSION = 1

const composedSchemas = { edition: EditionSchema, catalogue: CatalogueSchema } as const
/** What the background composes from all sources; one record each. */
export type ComposedName = keyof typeof composedSchemas
export type Composed<Name extends ComposedName> = v.InferOutput<(typeof composedSchemas)[Name]>

const EnvelopeSchema = v.object({ version: v.literal(SHAPE_VERSION), value: v.unknown() })

/** @returns undefined when nothing is stored, or when what is stored is damaged or of another version */
export async function readComposed<Name extends ComposedName>(name: Name): Promise<Composed<Name> | undefined> {
  return unwrap(await get<unknown>(name), composedSchemas[name])
}

export async function writeComposed<Name extends ComposedName>(name: Name, value: Composed<Name>): Promise<void> {
  await set(name, wrap(value))
  await stamp(name)
}

export async function readSourceRecord(sourceId: string): Promise<SourceRecord | undefined> {
  return unwrap(await get<unknown>(sourceKey(sourceId)), SourceRecordSchema)
}

/** Changes one source's record in a single transaction, so that a worker killed half-way leaves the old one whole. */
export async function updateSourceRecord(
  sourceId: string,
  change: (record: SourceRecord | undefined) => SourceRecord,
): Promise<void> {
  await update<unknown>(sourceKey(sourceId), (stored) => wrap(change(unwrap(stored, SourceRecordSchema))))
  await stamp('sources')
}

/** Forgets every stored record: the way out of a damaged store. Settings live elsewhere and stay. */
export async function deleteEverythingStored(): Promise<void> {
  await delMany(await keys())
  await Promise.all([stamp('edition'), stamp('catalogue'), stamp('sources')])
}

function sourceKey(sourceId: string): string {
  return `source:${sourceId}`
}

function wrap(value: unknown): v.InferOutput<typeof EnvelopeSchema> {
  return { version: SHAPE_VERSION, value }
}

function unwrap<Schema extends v.GenericSchema>(stored: unknown, schema: Schema): v.InferOutput<Schema> | undefined {
  const envelope = v.safeParse(EnvelopeSchema, stored)
  if (!envelope.success) return undefined
  const value = v.safeParse(schema, envelope.output.value)
  return value.success ? value.output : undefined
}
