import { delMany, getMany, keys, setMany } from 'idb-keyval'
import { logFailure } from './log-failure.ts'
import { deleteSpare, readSpare, spareKeys, writeSpare } from './spare-records.ts'
import { noteTrouble, settleTrouble } from './storage-trouble.ts'

/**
 * The records of the extension, by key. They are on the disk (IndexedDB); where it takes none, in memory of the browser.
 *
 *     write ── disk ── full ── make room ── disk ── full ─┐
 *                └──── closed ────────────────────────────┴─ memory, and a note for the person
 *     read ─── memory, else disk
 */
export type RecordEntry = [key: string, value: unknown]

/** Records whose key begins so are of past days, named in the order of days: the oldest go first when the disk is full. */
export const PAST_DAY = 'day:'

/** A browser that does not open its database within this time is taken not to open it at all. Pages are to paint within a second. */
const OPENS_WITHIN_MS = 700
const ASK_AGAIN_AFTER_MS = 30_000

/** The browser does not open its database for this extension, or has lost what is in it. */
export class DiskClosedError extends Error {
  override name = 'DiskClosedError'
}

let isOpen = false
let closedAtMs = -Infinity
const onOpened = new Set<() => void>()

/** A database that was slow, not closed, may open later. @returns a function that stops watching */
export function watchDiskOpened(listener: () => void): () => void {
  onOpened.add(listener)
  return () => onOpened.delete(listener)
}

/** @throws DiskClosedError when the disk is closed and memory has none of these records either */
export async function readRecords(wanted: readonly string[]): Promise<unknown[]> {
  const [spare, stored] = await Promise.all([readSpare(wanted), onDisk(() => getMany<unknown>([...wanted])).catch(asClosed)])
  if (stored instanceof DiskClosedError && spare.size === 0) throw stored
  return wanted.map((key, at) => (spare.has(key) ? spare.get(key) : stored instanceof DiskClosedError ? undefined : stored[at]))
}

export async function recordKeys(): Promise<string[]> {
  const [spare, stored] = await Promise.all([spareKeys(), onDisk(() => keys()).catch(asClosed)])
  const onTheDisk = stored instanceof DiskClosedError ? [] : stored.filter((key) => typeof key === 'string')
  return [...new Set([...onTheDisk, ...spare])]
}

/** In one transaction: all or none. What the disk does not take stays in memory, and the person is told. */
export async function writeRecords(entries: readonly RecordEntry[]): Promise<void> {
  const written = entries.map(([key]) => key)
  try {
    await onDisk(() => setMany([...entries])).catch(async (error: unknown) => {
      if (!isFull(error) || !(await makeRoom())) throw error
      await setMany([...entries])
    })
    await deleteSpare(written)
    await settleTrouble(written)
  } catch (error) {
    if (isNoRecord(error)) throw error
    await noteTrouble(isFull(error) ? 'full' : 'closed', written)
    // Memory is not without end either. Then the last good record stays.
    await writeSpare(entries).catch(logFailure)
  }
}

/** @throws DiskClosedError when the disk is closed: what is on it stays */
export async function deleteRecords(unwanted: readonly string[]): Promise<void> {
  await deleteSpare(unwanted)
  await onDisk(() => delMany([...unwanted]))
  await settleTrouble(unwanted)
}

/** @throws DiskClosedError when the database does not open; otherwise whatever the work throws */
async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!isOpen && Date.now() < closedAtMs + ASK_AGAIN_AFTER_MS) throw new DiskClosedError()
  try {
    const result = await (isOpen ? work() : whileOpening(work))
    isOpen = true
    return result
  } catch (error) {
    if (isFull(error) || isNoRecord(error)) throw error
    isOpen = false
    closedAtMs = Date.now()
    throw new DiskClosedError('The database does not open.', { cause: error })
  }
}

function whileOpening<Result>(work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(new Error(`Not within ${OPENS_WITHIN_MS} ms`))
    }, OPENS_WITHIN_MS)
    const done = work().finally(() => clearTimeout(timer))
    done.then((result) => {
      resolve(result)
      if (!isLate) return
      isOpen = true
      for (const listener of onOpened) listener()
    }, reject)
  })
}

/** @returns whether anything could be spared: the older half of the past days, never the last of them */
async function makeRoom(): Promise<boolean> {
  const days = (await keys()).filter((key): key is string => typeof key === 'string' && key.startsWith(PAST_DAY)).sort()
  const oldest = days.slice(0, Math.floor(days.length / 2))
  if (oldest.length > 0) await delMany(oldest)
  return oldest.length > 0
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

/** A value that no database takes is a fault of ours, not of the disk. */
function isNoRecord(error: unknown): boolean {
  return error instanceof Error && error.name === 'DataCloneError'
}

function asClosed(error: unknown): DiskClosedError {
  if (error instanceof DiskClosedError) return error
  throw error
}
