import { browser } from 'wxt/browser'
import * as v from 'valibot'

const schemas = {
  theme: v.picklist(['system', 'light', 'dark']),
  /** Marks on web pages, everywhere but on `offSites`. */
  areMarksOn: v.boolean(),
  /** Host names on which nothing is marked. */
  offSites: v.array(v.string()),
  /** Whether a new tab shows the digest or the browser's own page. */
  isNewTabOn: v.boolean(),
} as const
type Schemas = typeof schemas
export type Settings = { [Name in keyof Schemas]: v.InferOutput<Schemas[Name]> }

const defaults: Settings = { theme: 'system', areMarksOn: true, offSites: [], isNewTabOn: true }
const names = Object.keys(schemas) as (keyof Settings)[]

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
  const read = v.safeParse(schemas[name], stored)
  if (read.success) settings[name] = read.output as Settings[Name]
}

function settingKey(name: keyof Settings): string {
  return `setting:${name}`
}
