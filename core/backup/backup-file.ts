import * as v from 'valibot'
import { DaySchema, type Day } from '../day/day.ts'
import { OwnDataSchema, type BackedUpDay, type OwnData } from './backup.ts'

const FORMAT = 'inference-report-companion'
/** Raised when a file is no longer one that earlier makes of the extension could read. */
const VERSION = 1

const OurSchema = v.object({ format: v.literal(FORMAT), version: v.number() })
const BackupSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  writtenOn: DaySchema,
  own: OwnDataSchema,
  /** Each is believed by itself: one that is damaged does not take the others with it. */
  days: v.array(v.unknown()),
})
export type Backup = v.InferOutput<typeof BackupSchema>

export type ReadBackup = { kind: 'read'; backup: Backup } | { kind: 'refused'; because: 'foreign' | 'newer' }

/** The parts of a file (JSON) that holds everything of the reader's; whole, a year of days would be too long for one text. */
export async function* writeBackup(own: OwnData, days: AsyncIterable<BackedUpDay>, today: Day): AsyncGenerator<string> {
  yield `{"format":"${FORMAT}","version":${VERSION},"writtenOn":"${today}",\n"own":${JSON.stringify(own, null, 2)},\n"days":[`
  let between = '\n'
  for await (const day of days) {
    yield between + JSON.stringify(day)
    between = ',\n'
  }
  yield '\n]}\n'
}

export function readBackup(text: string): ReadBackup {
  const file = parsed(text)
  const read = v.safeParse(BackupSchema, file)
  if (read.success) return { kind: 'read', backup: read.output }
  const isNewer = v.is(OurSchema, file) && file.version > VERSION
  return { kind: 'refused', because: isNewer ? 'newer' : 'foreign' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
