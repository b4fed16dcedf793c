import type { MarkSettings } from './mark-settings.ts'

/** What the settings come to on one site. */
export interface PageSettings {
  /** Whether anything is marked there at all. */
  isOn: boolean
  hasNotes: boolean
  hasBadges: boolean
  cardDelayMs: number
  cardKey: MarkSettings['cardKey']
}

export function pageSettingsOf(settings: MarkSettings, hostName: string): PageSettings {
  const { areMarksOn, siteScope, offSites, onSites, areNotesOn, noteOffSites, badgeSites, cardDelayMs, cardKey } = settings
  const isOn = areMarksOn && (siteScope === 'everywhere' ? !offSites.includes(hostName) : onSites.includes(hostName))
  const hasBadges = isOn && badgeSites.includes(hostName)
  return { isOn, hasBadges, hasNotes: isOn && areNotesOn && !hasBadges && !noteOffSites.includes(hostName), cardDelayMs, cardKey }
}
