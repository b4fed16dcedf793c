import { FollowMemorySchema, type FollowMemory } from '../core/follow/follow-memory.ts'
import { unwrap, wrap } from './envelope.ts'
import { deleteRecords, readRecords, writeRecords } from './records.ts'

/** Raised when the stored shape changes; a record of another version counts as absent, and all that is followed is taken in as it is then. */
const SHAPE_VERSION = 1
const KEY = 'follow-memory'

export async function readFollowMemory(): Promise<FollowMemory | undefined> {
  const [stored] = await readRecords([KEY])
  return unwrap(SHAPE_VERSION, stored, FollowMemorySchema)
}

export async function writeFollowMemory(memory: FollowMemory): Promise<void> {
  await writeRecords([[KEY, wrap(SHAPE_VERSION, memory)]])
}

export async function deleteFollowMemory(): Promise<void> {
  await deleteRecords([KEY])
}
