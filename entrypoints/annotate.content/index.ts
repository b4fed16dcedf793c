import { defineContentScript } from '#imports'
import { scout } from '../../annotator/scout.ts'
import { isPrivateSite } from '../../catalog/private-sites.ts'
import { whenListed } from '../../platform/when-listed.ts'

/** The browser's own: under this name the add-on store's lint knows that what is imported is a file of the extension. */
declare const chrome: { runtime?: { id?: string; getURL: (path: string) => string } }

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  // WXT's context is left aside: a page can forge the event that aborts it.
  main() {
    const look = () => scout(document, annotate)
    if (isPrivateSite(location.hostname)) whenListed('onSites', location.hostname, look)
    else look()
  },
})

function annotate(): void {
  // Updated or switched off since: the script is cut off, and what it would ask for is gone.
  if (chrome.runtime?.id === undefined) return
  // Under an address of its own, new for each start of the browser, that no page can guess.
  // Where it does not come, as when an update takes its place meanwhile, the page goes without: its console is not ours.
  import(/* @vite-ignore */ chrome.runtime.getURL('annotator.js')).catch(() => undefined)
}
