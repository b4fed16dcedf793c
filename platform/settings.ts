import { browser } from 'wxt/browser'
import { isWorkload, type Workload } from '../core/price/workload.ts'

export interface Settings {
  theme: 'system' | 'light' | 'dark'
  /** What the digest looks like. */
  digestTextSize: 'small' | 'normal' | 'large' | 'largest'
  digestDensity: 'comfortable' | 'compact'
  digestTypeface: 'serif' | 'sans'
  /** Its parts in the reader's order and those left out, as `core/digest/digest-parts.ts` names them. */
  digestOrder: string[]
  digestHidden: string[]
  /** Marks on web pages at all. */
  areMarksOn: boolean
  /** On every site but `offSites`, or on `onSites` only. Sites are host names. */
  siteScope: 'everywhere' | 'listed'
  offSites: string[]
  onSites: string[]
  /** Score and price in the margin, wherever marks are, but for `noteOffSites`. */
  areNotesOn: boolean
  noteOffSites: string[]
  /** Where score and price stand inside the text instead. */
  badgeSites: string[]
  /** How long a pointer rests on a name before its card opens. */
  cardDelayMs: number
  /** A key to be held for a card to open on rest. */
  cardKey: 'none' | 'Alt' | 'Control' | 'Shift'
  /** Ids of models. */
  followedModels: string[]
  /** Ids of models, in the order they were put into the compare tray. */
  comparedModels: string[]
  /** What prices are told for; null for those per million tokens. */
  workload: Workload | null
  /** As `Model.creator` names them. */
  followedCreators: string[]
  /** Whether the reader wants to be notified. The browser has a say as well: see `platform/notify.ts`. */
  areAlertsOn: boolean
  /** Alerts are offered with the first follow, once: whoever declined is not asked again and again. */
  wereAlertsOffered: boolean
  /** Whether a new tab shows the digest or the browser's own page. */
  isNewTabOn: boolean
  /** Whether the toolbar button shows an edition that was not opened yet. */
  isBadgeOn: boolean
  /** Whether keys that write a character do anything on the digest. */
  areLetterKeysOn: boolean
}

export const cardDelayBoundsMs = { least: 100, most: 2000 } as const

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((member) => typeof member === 'string')
const isOneOf =
  <Choice extends string>(...choices: Choice[]) =>
  (value: unknown): value is Choice =>
    choices.includes(value as Choice)

/** By hand, because the schema library would weigh on every web page: the content script reads settings too. */
const checks: { [Name in keyof Settings]: (stored: unknown) => stored is Settings[Name] } = {
  theme: isOneOf('system', 'light', 'dark'),
  digestTextSize: isOneOf('small', 'normal', 'large', 'largest'),
  digestDensity: isOneOf('comfortable', 'compact'),
  digestTypeface: isOneOf('serif', 'sans'),
  digestOrder: isTexts,
  digestHidden: isTexts,
  areMarksOn: isBoolean,
  siteScope: isOneOf('everywhere', 'listed'),
  offSites: isTexts,
  onSites: isTexts,
  areNotesOn: isBoolean,
  noteOffSites: isTexts,
  badgeSites: isTexts,
  cardDelayMs: (stored): stored is number => typeof stored === 'number' && stored >= cardDelayBoundsMs.least && stored <= cardDelayBoundsMs.most,
  cardKey: isOneOf('none', 'Alt', 'Control', 'Shift'),
  followedModels: isTexts,
  comparedModels: isTexts,
  workload: (stored): stored is Workload | null => stored === null || isWorkload(stored),
  followedCreators: isTexts,
  areAlertsOn: isBoolean,
  wereAlertsOffered: isBoolean,
  isNewTabOn: isBoolean,
  isBadgeOn: isBoolean,
  areLetterKeysOn: isBoolean,
}

export const defaultSettings: Readonly<Settings> = {
  theme: 'system',
  digestTextSize: 'normal',
  digestDensity: 'comfortable',
  digestTypeface: 'serif',
  digestOrder: [],
  digestHidden: [],
  areMarksOn: true,
  siteScope: 'everywhere',
  offSites: [],
  onSites: [],
  areNotesOn: true,
  noteOffSites: [],
  badgeSites: [],
  cardDelayMs: 300,
  cardKey: 'none',
  followedModels: [],
  comparedModels: [],
  workload: null,
  followedCreators: [],
  areAlertsOn: false,
  wereAlertsOffered: false,
  isNewTabOn: true,
  isBadgeOn: true,
  areLetterKeysOn: true,
}
const names = Object.keys(checks) as (keyof Settings)[]

/** A setting that is missing or damaged answers with its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(names.map(settingKey))
  const settings = { ...defaultSettings }
  for (const name of names) assignSetting(settings, name, stored[settingKey(name)])
  return settings
}

/** Each setting has its own key, so that two windows never overwrite each other's changes. */
export async function writeSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
  await writeSettings({ [name]: value })
}

/** Several at once: all are kept, or none. */
export async function writeSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(Object.entries(changed).map(([name, value]) => [settingKey(name as keyof Settings), value])))
}

/** Call from one place only, the background: what it writes depends on what it read. */
export async function setFollowed(list: 'followedModels' | 'followedCreators', followed: string, isFollowed: boolean): Promise<void> {
  const others = (await readSettings())[list].filter((other) => other !== followed)
  await writeSetting(list, isFollowed ? [...others, followed] : others)
}

/** @returns a function that stops watching */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && names.some((name) => settingKey(name) in changes)) void readSettings().then(onChange)
  }
  // Kept, because a page's script that outlives an update finds `browser.storage` gone.
  const { onChanged } = browser.storage
  onChanged.addListener(listener)
  return () => onChanged.removeListener(listener)
}

function assignSetting<Name extends keyof Settings>(settings: Settings, name: Name, stored: unknown): void {
  if (checks[name](stored)) settings[name] = stored
}

function settingKey(name: keyof Settings): string {
  return `setting:${name}`
}
