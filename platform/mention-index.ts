import { browser } from 'wxt/browser'
import type { MentionIndex } from '../core/mention/mention.ts'
import { watchStored } from './watch-stored.ts'

/** In `storage.local`, because a content script cannot read the extension's IndexedDB, and should not wake the background for it. */
const KEY = 'mention-index'

/** @returns undefined when nothing is stored yet, or when it is damaged */
export async function readMentionIndex(): Promise<MentionIndex | undefined> {
  return believe((await browser.storage.local.get(KEY))[KEY])
}

/** Tells pages only of what is new: Firefox, unlike Chromium, calls it a change when the same is stored again. */
export async function writeMentionIndex(index: MentionIndex): Promise<void> {
  if (JSON.stringify(await readMentionIndex()) === JSON.stringify(index)) return
  await browser.storage.local.set({ [KEY]: index })
}

/** @returns a function that stops watching */
export function watchMentionIndex(onChange: (index: MentionIndex | undefined) => void): () => void {
  return watchStored('local', [KEY], (changes) => onChange(believe(changes[KEY]?.newValue)))
}

/** By hand, because the schema library would be a third of what every web page loads. An older version's lexicon has no `patterns`. */
function believe(stored: unknown): MentionIndex | undefined {
  return isObject(stored) && isString(stored['models']) && isEach(stored['names'], isString) && Array.isArray(stored['groups']) && isObject(stored['lexicon']) && isObject(stored['lexicon']['patterns'])
    ? (stored as unknown as MentionIndex)
    : undefined
}

function isEach(value: unknown, test: (member: unknown) => boolean): boolean {
  return isObject(value) && Object.values(value).every(test)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}
