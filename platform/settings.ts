import { browser } from 'wxt/browser'
import { isWorkload, type Workload } from '../core/price/workload.ts'
import { defaultMarkSettings, markChecks, type MarkSettings } from './mark-settings.ts'
import { isBoolean, isOneOf, isTexts, settingKey, settingTable, type SettingChecks } from './setting-table.ts'

export interface Settings extends MarkSettings {
  theme: 'system' | 'light' | 'dark'
  /** What the digest looks like. */
  digestTextSize: 'small' | 'normal' | 'large' | 'largest'
  digestDensity: 'comfortable' | 'compact'
  digestTypeface: 'serif' | 'sans'
  /** Its parts in the reader's order and those left out, as `core/digest/digest-parts.ts` names them. */
  digestOrder: string[]
  digestHidden: string[]
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

const checks: SettingChecks<Settings> = {
  ...markChecks,
  theme: isOneOf('system', 'light', 'dark'),
  digestTextSize: isOneOf('small', 'normal', 'large', 'largest'),
  digestDensity: isOneOf('comfortable', 'compact'),
  digestTypeface: isOneOf('serif', 'sans'),
  digestOrder: isTexts,
  digestHidden: isTexts,
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
  ...defaultMarkSettings,
  theme: 'system',
  digestTextSize: 'normal',
  digestDensity: 'comfortable',
  digestTypeface: 'serif',
  digestOrder: [],
  digestHidden: [],
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

export const { read: readSettings, settingsIn, watch: watchSettings } = settingTable(checks, defaultSettings)

export async function writeSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
  await writeSettings({ [name]: value })
}

/** Several at once: all are kept, or none. */
export async function writeSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(Object.entries(changed).map(([name, value]) => [settingKey(name), value])))
}

/** Call from one place only, the background: what it writes depends on what it read. */
export async function setFollowed(list: 'followedModels' | 'followedCreators', followed: string, isFollowed: boolean): Promise<void> {
  const others = (await readSettings())[list].filter((other) => other !== followed)
  await writeSetting(list, isFollowed ? [...others, followed] : others)
}

/** Writes only where that makes another list. Call in turn with whoever else writes it. */
export async function renameIn(list: 'followedModels' | 'comparedModels', rename: (modelIds: readonly string[]) => string[]): Promise<void> {
  const { [list]: before } = await readSettings()
  const renamed = rename(before)
  if (renamed.join() !== before.join()) await writeSetting(list, renamed)
}
