import * as v from 'valibot'
import { EditionSchema } from '../core/edition/edition.ts'
import { PassagesSchema } from '../core/edition/passage.ts'
import { CatalogueSchema } from '../core/model/model.ts'
import { SourceCopySchema, type SourceCopy } from '../core/source/source-copy.ts'
import { SourceHealthSchema, withoutCopy, type SourceHealth } from '../core/source/source-health.ts'
import { unwrap, wrap } from './envelope.ts'
import { logFailure } from './log-failure.ts'
import { deleteRecords, readRecords, recordKeys, writeRecords, type RecordEntry } from './records.ts'
import { stamp } from './stamps.ts'

/**
 * Raised when a stored shape changes. A record of another version counts as absent and is composed or fetched anew: all of them can be.
 * One of a newer version, left behind where a reader went back to an older extension, is not deleted, only replaced by its successor.
 */
const SHAPE_VERSION = 1
const COPY = 'copy:'
const HEALTH = 'health:'

const composedSchemas = { edition: EditionSchema, catalogue: CatalogueSchema, passages: PassagesSchema } as const
/** What the background composes from all sources; one record each. */
export type ComposedName = keyof typeof composedSchemas
export type Composed<Name extends ComposedName> = v.InferOutput<(typeof composedSchemas)[Name]>

const OurSchema = v.object({ version: v.literal(SHAPE_VERSION) })
const NewerSchema = v.object({ version: v.pipe(v.number(), v.gtValue(SHAPE_VERSION)) })

/** @returns undefined when nothing is stored, or nothing that can be read */
export async function readComposed<Name extends ComposedName>(name: Name): Promise<Composed<Name> | undefined> {
  return readRecord(name, composedSchemas[name])
}

export async function writeComposed<Name extends ComposedName>(name: Name, value: Composed<Name>): Promise<void> {
  await writeRecords([[name, wrap(SHAPE_VERSION, value)]])
  await stamp(name)
}

export async function deleteComposed(...names: ComposedName[]): Promise<void> {
  await deleteRecords(names)
  await Promise.all(names.map(stamp))
}

/** Which of the composed records are there: what was dropped because it was damaged, or is of a newer version, has to be composed again. */
export async function composedNames(): Promise<ComposedName[]> {
  const names = Object.keys(composedSchemas) as ComposedName[]
  const records = await readRecords(names)
  return names.filter((_, at) => v.is(OurSchema, records[at]))
}

export async function readCopy(sourceId: string): Promise<SourceCopy | undefined> {
  return readRecord(COPY + sourceId, SourceCopySchema)
}

/** Forgets a copy that turned out to be of no use, so that its source is asked afresh. */
export async function deleteCopy(sourceId: string): Promise<void> {
  await deleteRecords([COPY + sourceId])
}

/** Of every source that was ever asked, by title. One whose copy is gone knows of none. */
export async function readHealths(): Promise<SourceHealth[]> {
  const keys = new Set(await recordKeys())
  const healthKeys = [...keys].filter((key) => key.startsWith(HEALTH))
  const stored = healthKeys.length === 0 ? [] : await readRecords(healthKeys)
  const healths = stored.flatMap((record) => unwrap(SHAPE_VERSION, record, SourceHealthSchema) ?? [])
  const known = healths.map((health) => (health.fetchedAtMs === undefined || keys.has(COPY + health.id) ? health : withoutCopy(health)))
  return known.sort((a, b) => a.title.localeCompare(b.title))
}

/**
 * Notes how a source has been, and its new copy if it gave one, in a single transaction: a worker killed at any moment leaves both
 * old or both new.
 */
export async function writeSource(health: SourceHealth, copy?: SourceCopy): Promise<void> {
  const entries: RecordEntry[] = [[HEALTH + health.id, wrap(SHAPE_VERSION, health)]]
  if (copy) entries.push([COPY + health.id, wrap(SHAPE_VERSION, copy)])
  await writeRecords(entries)
  await stamp('sources')
}

/** Forgets sources whose ids are meant. */
export async function deleteSources(isMeant: (sourceId: string) => boolean): Promise<void> {
  const unwanted = (await recordKeys()).filter((key) => [COPY, HEALTH].some((start) => key.startsWith(start) && isMeant(key.slice(start.length))))
  await deleteRecords(unwanted)
  await stamp('sources')
}

/** Forgets every stored record: the way out of a damaged store. Settings live elsewhere and stay. */
export async function deleteEverythingStored(): Promise<void> {
  await deleteRecords(await recordKeys())
  await Promise.all([stamp('edition'), stamp('catalogue'), stamp('passages'), stamp('sources'), stamp('history')])
}

/** A damaged record is deleted, so that whoever looks for what is missing finds it so. */
async function readRecord<Schema extends v.GenericSchema>(key: string, schema: Schema): Promise<v.InferOutput<Schema> | undefined> {
  const [stored] = await readRecords([key])
  const value = unwrap(SHAPE_VERSION, stored, schema)
  if (value === undefined && stored !== undefined && !v.is(NewerSchema, stored)) await deleteRecords([key]).catch(logFailure)
  return value
}
