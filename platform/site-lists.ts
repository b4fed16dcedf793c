import { readSettings, writeSetting, type Settings } from './settings.ts'

export type SiteListName = 'offSites' | 'onSites' | 'noteOffSites' | 'badgeSites'

export async function setListed(name: SiteListName, host: string, isListed: boolean): Promise<void> {
  await navigator.locks.request(`site-list:${name}`, async () => {
    const others = (await readSettings())[name].filter((site) => site !== host)
    await writeSetting(name, isListed ? [...others, host].sort() : others)
  })
}

/** Where score and price stand on one site, if marks are on there. */
export type FiguresPlace = 'margin' | 'text' | 'nowhere'

export function figuresPlaceOf({ areNotesOn, noteOffSites, badgeSites }: Settings, host: string): FiguresPlace {
  if (badgeSites.includes(host)) return 'text'
  return areNotesOn && !noteOffSites.includes(host) ? 'margin' : 'nowhere'
}

export async function setFiguresPlace(host: string, place: FiguresPlace): Promise<void> {
  await setListed('badgeSites', host, place === 'text')
  if (place !== 'text') await setListed('noteOffSites', host, place === 'nowhere')
}
