import { browser } from 'wxt/browser'
import { ReadingSchema, withoutRead, withRead, type Reading } from '../core/reading/reading.ts'
import { unwrap, wrap } from './envelope.ts'
import { watchStored } from './watch-stored.ts'

/** The reader's own, as their options are: kept where a rebuilding of everything stored does not reach it. */
export const READING_KEY = 'reading'
/** Raised when the stored shape changes; one of another version, or a damaged one, counts as empty. */
const SHAPE_VERSION = 1

export async function readReading(): Promise<Reading> {
  return parse((await browser.storage.local.get(READING_KEY))[READING_KEY])
}

/** Call from the background, which lives on when an opened story closes the popup. One window after the other: none loses another's. */
export async function noteRead(storyIds: readonly string[], isRead: boolean): Promise<void> {
  const change = isRead ? withRead : withoutRead
  await navigator.locks.request(READING_KEY, async () => {
    await browser.storage.local.set({ [READING_KEY]: wrap(SHAPE_VERSION, change(await readReading(), storyIds)) })
  })
}

/** @returns a function that stops watching */
export function watchReading(onChange: (reading: Reading) => void): () => void {
  return watchStored('local', [READING_KEY], (changes) => onChange(parse(changes[READING_KEY]?.newValue)))
}

function parse(stored: unknown): Reading {
  return unwrap(SHAPE_VERSION, stored, ReadingSchema) ?? { read: [] }
}
