import { browser } from 'wxt/browser'
import * as v from 'valibot'
import { OwnFeedSchema } from '../core/source/own-feed.ts'

const schemas = {
  /** By id, only what the reader switched: sources not named here are as they come. */
  switchedSources: v.record(v.string(), v.boolean()),
  ownFeeds: v.array(OwnFeedSchema),
} as const
export type SourceSettings = { [Name in keyof typeof schemas]: v.InferOutput<(typeof schemas)[Name]> }
const defaults: SourceSettings = { switchedSources: {}, ownFeeds: [] }

/** Apart from the other settings, which every web page reads. One that is missing or damaged answers with its default. */
export async function readSourceSettings(): Promise<SourceSettings> {
  const stored = await browser.storage.local.get(Object.keys(schemas).map(settingKey))
  const settingOf = <Name extends keyof SourceSettings>(name: Name): SourceSettings[Name] => {
    const read = v.safeParse(schemas[name], stored[settingKey(name)])
    return read.success ? (read.output as SourceSettings[Name]) : defaults[name]
  }
  return { switchedSources: settingOf('switchedSources'), ownFeeds: settingOf('ownFeeds') }
}

function settingKey(name: string): string {
  return `setting:${name}`
}
