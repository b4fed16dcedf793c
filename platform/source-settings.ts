import { browser } from 'wxt/browser'
import * as v from 'valibot'
import { defaultPaperFocus, PaperFocusSchema } from '../core/edition/paper-focus.ts'
import { OwnFeedSchema } from '../core/source/own-feed.ts'
import { logFailure } from './log-failure.ts'
import { settingKey } from './setting-table.ts'
import { watchStored } from './watch-stored.ts'

/** What is damaged in a list or a record goes alone: it must not take the rest with it. */
const schemas = {
  /** By id, only what the reader switched: sources not named here are as they come. */
  switchedSources: v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((record) => Object.fromEntries(Object.entries(record).filter(([, isOn]) => typeof isOn === 'boolean'))),
    v.record(v.string(), v.boolean()),
  ),
  ownFeeds: v.pipe(
    v.array(v.unknown()),
    v.transform((feeds) => feeds.filter((feed) => v.is(OwnFeedSchema, feed))),
    v.array(OwnFeedSchema),
  ),
  /** Whether feeds may be added that are not encrypted. */
  isHttpAllowed: v.boolean(),
  paperFocus: PaperFocusSchema,
} as const
export type SourceSettings = { [Name in keyof typeof schemas]: v.InferOutput<(typeof schemas)[Name]> }
const defaults: SourceSettings = { switchedSources: {}, ownFeeds: [], isHttpAllowed: false, paperFocus: defaultPaperFocus }
const keys = Object.keys(schemas).map(settingKey)

/** Apart from the other settings, which every web page reads. */
export async function readSourceSettings(): Promise<SourceSettings> {
  return sourceSettingsIn(await browser.storage.local.get(keys))
}

/** Settings as they are kept: one that is missing or damaged answers with its default. */
export function sourceSettingsIn(stored: Readonly<Record<string, unknown>>): SourceSettings {
  const settingOf = <Name extends keyof SourceSettings>(name: Name): SourceSettings[Name] => {
    const read = v.safeParse(schemas[name], stored[settingKey(name)])
    return read.success ? (read.output as SourceSettings[Name]) : defaults[name]
  }
  return {
    switchedSources: settingOf('switchedSources'),
    ownFeeds: settingOf('ownFeeds'),
    isHttpAllowed: settingOf('isHttpAllowed'),
    paperFocus: settingOf('paperFocus'),
  }
}

/** What depends on what was read (lists, records) is written by the background alone, one after another. */
export async function writeSourceSettings(changed: Partial<SourceSettings>): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(Object.entries(changed).map(([name, value]) => [settingKey(name), value])))
}

/** @returns a function that stops watching */
export function watchSourceSettings(onChange: (settings: SourceSettings) => void): () => void {
  return watchStored('local', keys, () => void readSourceSettings().then(onChange, logFailure))
}
