import { say } from '../language/say.ts'

/** What can be done with one story, by a key or by a button of its row. */
export type StoryAction = 'save' | 'markRead' | 'copy'
export type PageAction = StoryAction | 'nextUnread' | 'previousUnread' | 'search' | 'earlierDay' | 'laterDay' | 'showKeys'

export interface PageKey {
  action: PageAction
  /** Any of them. Each as `KeyboardEvent` names it, a letter in lower case: `n`, `Shift+n`, `Shift+ArrowLeft`, `?`. */
  keys: readonly string[]
  words: () => string
}

/** Every key of the digest: what is pressed and what is listed come from here. */
export const pageKeys: readonly PageKey[] = [
  { action: 'nextUnread', keys: ['n'], words: () => say('reading.keys.nextUnread') },
  { action: 'previousUnread', keys: ['p', 'Shift+n'], words: () => say('reading.keys.previousUnread') },
  { action: 'save', keys: ['s'], words: () => say('reading.keys.save') },
  { action: 'markRead', keys: ['m'], words: () => say('reading.keys.markRead') },
  { action: 'copy', keys: ['c'], words: () => say('reading.keys.copy') },
  { action: 'search', keys: ['/'], words: () => say('reading.keys.search') },
  { action: 'earlierDay', keys: ['Shift+ArrowLeft'], words: () => say('reading.keys.earlierDay') },
  { action: 'laterDay', keys: ['Shift+ArrowRight'], words: () => say('reading.keys.laterDay') },
  { action: 'showKeys', keys: ['?'], words: () => say('reading.keys.showKeys') },
]

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>

/**
 * @param areLettersOn whether keys that write a character do anything: who speaks to their computer, or shakes, can switch them off
 * @returns undefined for every key that is the browser's
 */
export function pageActionOf(press: Press, areLettersOn: boolean): PageAction | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined
  const stroke = strokeOf(press)
  if (!areLettersOn && /(?:^|\+).$/u.test(stroke)) return undefined
  return pageKeys.find(({ keys }) => keys.includes(stroke))?.action
}

/** With Shift said where it changes what is meant: of a letter, and of a key that writes nothing. */
function strokeOf({ key, code, shiftKey }: Press): string {
  const letter = letterOf(key, code)
  if (letter !== undefined) return shiftKey ? `Shift+${letter}` : letter
  return shiftKey && key.length > 1 ? `Shift+${key}` : key
}

/** Where a keyboard writes other letters than Latin ones, the key counts that would write one. */
function letterOf(key: string, code: string): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^[^\x20-\x7e]$/.test(key) ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined
}
