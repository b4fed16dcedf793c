import { browser } from 'wxt/browser'
import { savedIn, withoutSaved, withSaved, type SavedStory } from '../core/reading/saved-story.ts'
import { watchStored } from './watch-stored.ts'

/** The reader's own, as their options are: kept where a rebuilding of everything stored does not reach it. */
export const SAVED_STORIES_KEY = 'saved-stories'

export async function readSaved(): Promise<SavedStory[]> {
  return savedIn(await readStored())
}

/** @returns whether it is saved now; not where there are too many already */
export function saveStory(story: SavedStory): Promise<boolean> {
  return change((stored) => withSaved(stored, story))
}

export async function forgetSaved(ids: readonly string[]): Promise<void> {
  await change((stored) => withoutSaved(stored, ids))
}

/** @returns a function that stops watching */
export function watchSaved(onChange: (stories: SavedStory[]) => void): () => void {
  return watchStored('local', [SAVED_STORIES_KEY], (changes) => onChange(savedIn(changes[SAVED_STORIES_KEY]?.newValue)))
}

/** One window after the other: none loses another's. */
async function change(make: (stored: unknown) => unknown[] | undefined): Promise<boolean> {
  return navigator.locks.request(SAVED_STORIES_KEY, async () => {
    const changed = make(await readStored())
    if (changed) await browser.storage.local.set({ [SAVED_STORIES_KEY]: changed })
    return changed !== undefined
  })
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(SAVED_STORIES_KEY))[SAVED_STORIES_KEY]
}
