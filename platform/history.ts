import type * as v from 'valibot'
import type { Day } from '../core/day/day.ts'
import { EditionSchema, type Edition } from '../core/edition/edition.ts'
import { DayFiguresSchema, type DayFigures } from '../core/history/day-figures.ts'
import { emptyHistory, HistorySchema, type History } from '../core/history/history.ts'
import { countedFrom, daysToPrune } from '../core/history/prune-history.ts'
import { makeTurns } from '../core/steps/turns.ts'
import { unwrap, wrap } from './envelope.ts'
import { deleteRecords, PAST_DAY, readRecords, recordKeys, writeRecords, type RecordEntry } from './records.ts'
import { stamp } from './stamps.ts'

/** Raised when a stored shape changes; a record of another version counts as absent. */
const SHAPE_VERSION = 1
const INDEX = 'history'

const daySchemas = { edition: EditionSchema, figures: DayFiguresSchema } as const
type DayKind = keyof typeof daySchemas

/** What there is to keep of a day; what is left out stays as it was. */
export interface DayRecord {
  day: Day
  edition?: Edition | undefined
  figures?: DayFigures | undefined
}

/**
 * What is kept of which days. The records themselves say so; the index beside them spares reading them, and knows what they cannot tell.
 * A disk that does not open counts as an empty one.
 */
export async function readHistory(): Promise<History> {
  const noted = (await readValue(INDEX, HistorySchema)) ?? emptyHistory
  const days: History['days'] = {}
  for (const key of await recordKeys()) {
    const [, day, kind] = DAY_KEY.exec(key) ?? []
    if (day === undefined) continue
    if (kind === 'edition') {
      const edition = noted.days[day]?.edition ?? (await measure(day))
      if (edition) days[day] = { ...days[day], edition }
    } else days[day] = { ...days[day], figures: noted.days[day]?.figures ?? { bytes: sizeOf(await readDayFigures(day)) } }
  }
  return { ...noted, days }
}

/** @returns undefined when nothing is kept of that day, or when it is damaged or of another version */
export async function readDayEdition(day: Day): Promise<Edition | undefined> {
  return readEditionAs(day, daySchemas.edition)
}

/** As much of a day's edition as the schema asks for. */
export async function readEditionAs<Schema extends v.GenericSchema>(day: Day, schema: Schema): Promise<v.InferOutput<Schema> | undefined> {
  return readValue(keyOf('edition', day), schema)
}

export async function readDayFigures(day: Day): Promise<DayFigures | undefined> {
  return readValue(keyOf('figures', day), daySchemas.figures)
}

/**
 * Keeps days and notes them, in a single transaction, and then lets go of those that are too many: a worker killed at any moment leaves
 * all old or all new, and what it left of the rest goes the next time. Keeping what is kept already changes nothing.
 */
export async function keepDays(records: readonly DayRecord[], today: Day): Promise<void> {
  await inTurn(async () => {
    const entries = await newEntries(records)
    if (entries.length === 0) return
    const history = withDays(await readHistory(), records)
    const dropped = daysToPrune(history, countedFrom(history, today))
    const kept = Object.entries(history.days).filter(([day]) => !dropped.includes(day))
    await writeRecords([...entries, [INDEX, wrap(SHAPE_VERSION, { ...history, days: Object.fromEntries(kept) })]])
    if (dropped.length > 0) await deleteRecords(dropped.flatMap((day) => [keyOf('edition', day), keyOf('figures', day)]))
    await stamp('history')
  })
}

/** Notes what was learned of days that are not kept. */
export async function changeHistory(change: (history: History) => History): Promise<void> {
  await inTurn(async () => writeRecords([[INDEX, wrap(SHAPE_VERSION, change(await readHistory()))]]))
}

/** Only the background writes, one change after the other: each starts from what the last one left. */
const inTurn = makeTurns()

/** What is not stored already. */
async function newEntries(records: readonly DayRecord[]): Promise<RecordEntry[]> {
  const entries = records.flatMap(({ day, edition, figures }): RecordEntry[] => [
    ...(edition ? [[keyOf('edition', day), wrap(SHAPE_VERSION, edition)] satisfies RecordEntry] : []),
    ...(figures ? [[keyOf('figures', day), wrap(SHAPE_VERSION, figures)] satisfies RecordEntry] : []),
  ])
  const stored = await readRecords(entries.map(([key]) => key))
  return entries.filter(([, value], position) => JSON.stringify(value) !== JSON.stringify(stored[position]))
}

function withDays(history: History, records: readonly DayRecord[]): History {
  const days = { ...history.days }
  for (const { day, edition, figures } of records) {
    if (edition) days[day] = { ...days[day], edition: { origin: edition.origin, bytes: sizeOf(edition) } }
    if (figures) days[day] = { ...days[day], figures: { bytes: sizeOf(figures) } }
  }
  return { ...history, days }
}

async function measure(day: Day): Promise<History['days'][string]['edition']> {
  const edition = await readDayEdition(day)
  return edition && { origin: edition.origin, bytes: sizeOf(edition) }
}

async function readValue<Schema extends v.GenericSchema>(key: string, schema: Schema): Promise<v.InferOutput<Schema> | undefined> {
  const [stored] = await readRecords([key])
  return unwrap(SHAPE_VERSION, stored, schema)
}

const DAY_KEY = new RegExp(`^${PAST_DAY}(\\d{4}-\\d{2}-\\d{2}):(edition|figures)$`)

/** The day comes first: the oldest records are those whose key comes first. */
function keyOf(kind: DayKind, day: Day): string {
  return `${PAST_DAY}${day}:${kind}`
}

function sizeOf(value: unknown): number {
  return (JSON.stringify(value) ?? '').length
}
