import { isPrivateSite } from '../catalog/private-sites.ts'
import type { MarkSettings } from './mark-settings.ts'
import { pageSettingsOf } from './page-settings.ts'
import { readSettings } from './settings.ts'
import { setListed } from './site-lists.ts'

/** Whether names are marked on a site: on a private one only where its reader said so. */
export function isMarkedOn(settings: MarkSettings, host: string): boolean {
  return pageSettingsOf(settings, host).isOn && (!isPrivateSite(host) || settings.onSites.includes(host))
}

/** Marks on or off on one site, by the list that the scope goes by. A private site has to be listed in any scope. */
export async function setMarked(host: string, isMarked: boolean): Promise<void> {
  const { siteScope } = await readSettings()
  if (siteScope === 'everywhere') await setListed('offSites', host, !isMarked)
  if (siteScope === 'listed' || isPrivateSite(host)) await setListed('onSites', host, isMarked)
}

export async function toggleMarked(host: string): Promise<void> {
  const settings = await readSettings()
  // With marks off everywhere nothing would be seen to happen, and the site would be found off later.
  if (settings.areMarksOn) await setMarked(host, !isMarkedOn(settings, host))
}
