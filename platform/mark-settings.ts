import { isBoolean, isOneOf, isTexts, settingTable, type SettingChecks } from './setting-table.ts'

/** The settings that what marks names goes by. Apart from the others, because every page with names carries them. */
export interface MarkSettings {
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
}

export const cardDelayBoundsMs = { least: 100, most: 2000 } as const

export const markChecks: SettingChecks<MarkSettings> = {
  areMarksOn: isBoolean,
  siteScope: isOneOf('everywhere', 'listed'),
  offSites: isTexts,
  onSites: isTexts,
  areNotesOn: isBoolean,
  noteOffSites: isTexts,
  badgeSites: isTexts,
  cardDelayMs: (stored): stored is number => typeof stored === 'number' && stored >= cardDelayBoundsMs.least && stored <= cardDelayBoundsMs.most,
  cardKey: isOneOf('none', 'Alt', 'Control', 'Shift'),
}

export const defaultMarkSettings: Readonly<MarkSettings> = {
  areMarksOn: true,
  siteScope: 'everywhere',
  offSites: [],
  onSites: [],
  areNotesOn: true,
  noteOffSites: [],
  badgeSites: [],
  cardDelayMs: 300,
  cardKey: 'none',
}

export const { read: readMarkSettings, watch: watchMarkSettings } = settingTable(markChecks, defaultMarkSettings)
