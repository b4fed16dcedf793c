import { delMany, getMany, keys, setMany } from 'idb-keyval'
import { makeTurns } from '../core/steps/turns.ts'
import { logFailure } from './log-failure.ts'
import { deleteSpare, readSpare, spareKeys, writeSpare } from './spare-records.ts'
import { noteTrouble, readTrouble, settleTrouble } from './storage-trouble.ts'
import { wait } from './wait.ts'

/**
 * The records of the extension, by key. They are on the disk (IndexedDB); where it takes none, in memory of the browser.
 *
 *     write ── disk ── full ── make room ── disk ── full ─┐
 *                └──── closed ────────────────────────────┴─ memory, and a note for the person
 *     read ─── memory, else disk
 *
 * The next write that the disk takes brings along what memory holds.
 */
export type RecordEntry = [key: string, value: unknown]

/** Records whose key begins so are of past days, named in the order of days: the oldest go first when the disk is full. */
export const PAST_DAY = 'day:'

/** A browser that does not open its database within this time is taken not to open it at all. Pages are to paint within a second. */
const OPENS_WITHIN_MS = 700
const ASK_AGAIN_AFTER_MS = 30_000
/** For one that wakes up, or is busy while the browser starts. */
const OPENS_AT_LAST_WITHIN_MS = 10_000

/** The browser does not open its database for this extension, or has lost what is in it. */
class DiskClosedError extends Error {
  override name = 'DiskClosedError'
}

let isOpen = false
let closedAtMs = -Infinity
let opening: Promise<unknown> | undefined
let patience: Promise<void> | undefined
const onOpened = new Set<() => void>()

/** A database that was slow, not closed, may open later. @returns a function that stops watching */
export function watchDiskOpened(listener: () => void): () => void {
  onOpened.add(listener)
  return () => onOpened.delete(listener)
}

/**
 * For work that no page waits for: taken for empty, a disk that is only slow would have every source asked at once, and all composed of
 * nothing. One that never opens is waited for once.
 */
export async function waitForDisk(): Promise<void> {
  await readRecords([''])
  if (isOpen) return
  patience ??= wait(OPENS_AT_LAST_WITHIN_MS)
  await Promise.race([opening, patience])
}

/** Of a disk that is closed nothing can be read: what memory does not have is then absent. */
export async function readRecords(wanted: readonly string[]): Promise<unknown[]> {
  const [spare, stored] = await Promise.all([readSpare(wanted), onDisk(() => getMany<unknown>([...wanted])).catch(noneIfClosed)])
  return wanted.map((key, at) => (spare.has(key) ? spare.get(key) : stored[at]))
}

export async function recordKeys(): Promise<string[]> {
  const [spare, stored] = await Promise.all([spareKeys(), onDisk(() => keys()).catch(noneIfClosed)])
  return [...new Set([...[...stored].filter(isText), ...spare])]
}

/** Whether the last access found it so. */
export function isDiskClosed(): boolean {
  return !isOpen && closedAtMs !== -Infinity
}

/** In one transaction: all or none. What the disk does not take stays in memory, and the person is told. */
export function writeRecords(entries: readonly RecordEntry[]): Promise<void> {
  return inTurn(() => writeNow(entries))
}

/** One after the other: what one brings home from memory must not take the place of what another has just written. */
const inTurn = makeTurns()

async function writeNow(entries: readonly RecordEntry[]): Promise<void> {
  const written = entries.map(([key]) => key)
  try {
    await onDisk(() => setMany([...entries])).catch(async (error: unknown) => {
      if (!isFull(error) || !(await makeRoom())) throw error
      await setMany([...entries])
    })
  } catch (error) {
    if (isNoRecord(error)) throw error
    // Memory is not without end either. Then the last good record stays.
    await noteTrouble(isFull(error) ? 'full' : 'closed', written).catch(logFailure)
    await writeSpare(entries).catch(logFailure)
    return
  }
  await deleteSpare(written)
  await settleTrouble(written)
  await bringHome()
}

/** Once the disk takes records again, it is given those that had to stay in memory. */
async function bringHome(): Promise<void> {
  const { keys: waiting } = (await readTrouble()) ?? { keys: [] }
  if (waiting.length === 0) return
  const spare = await readSpare(waiting)
  try {
    await onDisk(() => setMany([...spare]))
  } catch (error) {
    // There was room for the one and not for the others: they wait, and the person is still told.
    if (isFull(error) || error instanceof DiskClosedError) return
    throw error
  }
  await deleteSpare(waiting)
  await settleTrouble(waiting)
}

/** @throws when the disk is closed: what is on it stays */
export function deleteRecords(unwanted: readonly string[]): Promise<void> {
  return inTurn(async () => {
    await deleteSpare(unwanted)
    await onDisk(() => delMany([...unwanted]))
    await settleTrouble(unwanted)
  })
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
    opening = done.catch(() => undefined)
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
  const days = (await keys()).filter(isText).filter((key) => key.startsWith(PAST_DAY)).sort()
  const oldest = days.slice(0, Math.floor(days.length / 2))
  if (oldest.length > 0) await delMany(oldest)
  return oldest.length > 0
}

function isText(key: unknown): key is string {
  return typeof key === 'string'
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

/** A value that no database takes is a fault of ours, not of the disk. */
function isNoRecord(error: unknown): boolean {
  return error instanceof Error && error.name === 'DataCloneError'
}

function noneIfClosed(error: unknown): never[] {
  if (error instanceof DiskClosedError) return []
  throw error
}
