import { browser } from 'wxt/browser'

/** The host name of the page in the active tab; undefined where no web page is shown or the browser does not tell. */
export async function readActiveHost(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.url === undefined || !URL.canParse(tab.url)) return undefined
  const { protocol, hostname } = new URL(tab.url)
  return protocol === 'https:' || protocol === 'http:' ? hostname : undefined
}
