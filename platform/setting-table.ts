import { browser } from 'wxt/browser'
import { logFailure } from './log-failure.ts'
import { watchStored } from './watch-stored.ts'

/** By hand, because the schema library would weigh on every web page: what marks names reads settings too. */
export type SettingChecks<Settings> = { [Name in keyof Settings]: (stored: unknown) => stored is Settings[Name] }

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((member) => typeof member === 'string')
export const isOneOf =
  <Choice extends string>(...choices: Choice[]) =>
  (value: unknown): value is Choice =>
    choices.includes(value as Choice)

/** Each setting has its own key in `storage.local`, so that two windows never overwrite each other's changes. */
export function settingKey(name: string): string {
  return `setting:${name}`
}

/** Settings as they are kept: one that is missing or damaged answers with its default. */
export function settingTable<Settings extends object>(checks: SettingChecks<Settings>, defaults: Readonly<Settings>) {
  const names = Object.keys(checks) as (keyof Settings & string)[]
  const keys = names.map(settingKey)

  async function read(): Promise<Settings> {
    return settingsIn(await browser.storage.local.get(keys))
  }

  function settingsIn(stored: Readonly<Record<string, unknown>>): Settings {
    const settings: Settings = { ...defaults }
    for (const name of names) {
      const value: unknown = stored[settingKey(name)]
      if (checks[name](value)) settings[name] = value
    }
    return settings
  }

  /** @returns a function that stops watching */
  function watch(onChange: (settings: Settings) => void): () => void {
    return watchStored('local', keys, () => void read().then(onChange, logFailure))
  }

  return { read, settingsIn, watch }
}
