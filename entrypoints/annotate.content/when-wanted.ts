import { isPrivateSite } from '../../catalog/private-sites.ts'
import { isMarkedOn } from '../../platform/marked-sites.ts'
import { readMarkSettings, watchMarkSettings, type MarkSettings } from '../../platform/mark-settings.ts'

/** Calls back once: at once on most sites, on a private one when its reader has marks there. Until then nothing of it is read. */
export function whenWanted(hostName: string, onWanted: () => void): void {
  if (!isPrivateSite(hostName)) return onWanted()
  let isWanted = false
  const unwatch = watchMarkSettings(look)
  // Where nothing can be read, as after an update, the page stays unread: its console is not ours.
  readMarkSettings().then(look, unwatch)

  function look(settings: MarkSettings): void {
    if (isWanted || !isMarkedOn(settings, hostName)) return
    isWanted = true
    unwatch()
    onWanted()
  }
}
