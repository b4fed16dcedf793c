import { browser } from 'wxt/browser'

export interface Settings {
  theme: 'system' | 'light' | 'dark'
  /** Marks on web pages, everywhere but on `offSites`. */
  areMarksOn: boolean
  /** Host names on which nothing is marked. */
  offSites: string[]
  /** Whether a new tab shows the digest or the browser's own page. */
  isNewTabOn: boolean
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** By hand, because the schema library would weigh on every web page: the content script reads settings too. */
const checks: { [Name in keyof Settings]: (stored: unknown) => stored is Settings[Name] } = {
  theme: (stored): stored is Settings['theme'] => ['system', 'light', 'dark'].includes(stored as string),
  areMarksOn: isBoolean,
  offSites: (stored): stored is string[] => Array.isArray(stored) && stored.every((member) => typeof member === 'string'),
  isNewTabOn: isBoolean,
}

const defaults: Settings = { theme: 'system', areMarksOn: true, offSites: [], isNewTabOn: true }
const names = Object.keys(checks) as (keyof Settings)[]

/** A setting that is missing or damaged answers with its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(names.map(settingKey))
  const settings = { ...defaults }
  for (const name of names) assignSetting(settings, name, stored[settingKey(name)])
  return settings
}

/** Each setting has its own key, so that two windows never overwrite each other's changes. */
export async function writeSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
  await browser.storage.local.set({ [settingKey(name)]: value })
}

/** @returns a function that stops watching */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && names.some((name) => settingKey(name) in changes)) void readSettings().then(onChange)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

function assignSetting<Name extends keyof Settings>(settings: Settings, name: Name, stored: unknown): void {
  if (checks[name](stored)) settings[name] = stored
}

function settingKey(name: keyof Settings): string {
  return `setting:${name}`
}
