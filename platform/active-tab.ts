import { browser } from 'wxt/browser'
import { mayReach } from './host-permissions.ts'
import { webHostOf } from './web-host.ts'

/** Web sites that the browser keeps extensions off, beside pages of its own. */
const closedHosts = import.meta.env.BROWSER === 'firefox'
  ? ['addons.mozilla.org', 'accounts.firefox.com', 'support.mozilla.org']
  : ['chromewebstore.google.com', 'microsoftedge.microsoft.com']

/** The tab in front, as far as the browser tells. */
export interface ActiveTab {
  id: number
  /**
   * `unallowed`: the reader keeps us off its site; `closed` to extensions; `own`: a page of this extension; `untold`: the browser keeps
   * the address to itself.
   */
  kind: 'web' | 'unallowed' | 'closed' | 'own' | 'untold'
  /** Absent where the browser does not tell it. */
  url: string | undefined
  /** The host name of a web page. */
  host: string | undefined
}

export async function readActiveTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return undefined
  const host = webHostOf(tab.url)
  return { id: tab.id, kind: await kindOf(tab.url, host), url: tab.url, host }
}

async function kindOf(url: string | undefined, host: string | undefined): Promise<ActiveTab['kind']> {
  if (url === undefined || url === '') return 'untold'
  if (url.startsWith(browser.runtime.getURL('/'))) return 'own'
  if (host === undefined || closedHosts.includes(host)) return 'closed'
  return (await mayReach(url)) ? 'web' : 'unallowed'
}
