import { delMany, get, getMany, keys, set, setMany } from 'idb-keyval'
import * as v from 'valibot'
import { EditionSchema } from '../core/edition/edition.ts'
import { PassagesSchema } from '../core/edition/passage.ts'
import { CatalogueSchema } from '../core/model/model.ts'
import { SourceCopySchema, type SourceCopy } from '../core/source/source-copy.ts'
import { SourceHealthSchema, type SourceHealth } from '../core/source/source-health.ts'
import { stamp } from './stamps.ts'

/** Raised when a stored shape changes; a record of another version counts as absent and is composed or fetched anew. */
const SHAPE_VERSION = 1
const COPY = 'copy:'
const HEALTH = 'health:'

const composedSchemas = { edition: EditionSchema, catalogue: CatalogueSchema, passages: PassagesSchema } as const
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

export async function readCopy(sourceId: string): Promise<SourceCopy | undefined> {
  return unwrap(await get<unknown>(COPY + sourceId), SourceCopySchema)
}

/** Of every source that was ever asked, by title. */
export async function readHealths(): Promise<SourceHealth[]> {
  const healthKeys = (await keys()).filter((key) => typeof key === 'string' && key.startsWith(HEALTH))
  const healths = (await getMany<unknown>(healthKeys)).flatMap((stored) => unwrap(stored, SourceHealthSchema) ?? [])
  return healths.sort((a, b) => a.title.localeCompare(b.title))
}

/**
 * Notes how a source has been, and its new copy if it gave one, in a single transaction: a worker killed at any moment leaves both
 * old or both new.
 */
export async function writeSource(health: SourceHealth, copy?: SourceCopy): Promise<void> {
  const entries: [string, unknown][] = [[HEALTH + health.id, wrap(health)]]
  if (copy) entries.push([COPY + health.id, wrap(copy)])
  await setMany(entries)
  await stamp('sources')
}

/** Forgets every stored record: the way out of a damaged store. Settings live elsewhere and stay. */
export async function deleteEverythingStored(): Promise<void> {
  await delMany(await keys())
  await Promise.all([stamp('edition'), stamp('catalogue'), stamp('passages'), stamp('sources')])
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
