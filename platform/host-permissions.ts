import { browser } from 'wxt/browser'

/** Hosts being given back by us: pages there need not leave, as nobody took them away. */
const given = new Set<string>()

/**
 * Asks the reader for the hosts of these addresses, all in one question; hosts that are allowed already are not asked for.
 * Call from a click or a key, before anything is awaited: browsers open the question for a person's doing only.
 */
export async function requestHosts(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patternsOf(urls) })
}

export async function mayAskHost(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf([url]) })
}

/** Whether the browser lets us on the site of this address: the reader may keep us off it, or off all, those of our own sources too. */
export async function mayReach(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [siteOf(url)] })
}

/** Asks the reader to let us on the site of this address. Call from a click or a key, before anything is awaited. */
export async function requestSite(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [siteOf(url)] })
}

/** Whether the browser lets us on the sites of all sources that come with us. */
export async function mayReachSources(): Promise<boolean> {
  return browser.permissions.contains(sitesOfSources())
}

/** Asks the reader for all of them, in one question. Call from a click or a key, before anything is awaited. */
export async function requestSources(): Promise<boolean> {
  return browser.permissions.request(sitesOfSources())
}

/** Those of these addresses of own feeds whose host the reader has not allowed, or has taken back. */
export async function unallowedOf(urls: readonly string[]): Promise<Set<string>> {
  return withoutRight(urls, mayAskHost)
}

/** Those of these addresses on whose site the browser does not let us. */
export async function unreachableOf(urls: readonly string[]): Promise<Set<string>> {
  return withoutRight(urls, mayReach)
}

async function withoutRight(urls: readonly string[], mayAsk: (url: string) => Promise<boolean>): Promise<Set<string>> {
  const areAllowed = await Promise.all(urls.map(mayAsk))
  return new Set(urls.filter((_, index) => !areAllowed[index]))
}

/** Gives back the hosts of these addresses, but for those that `kept` addresses need. */
export async function giveBackHosts(urls: readonly string[], kept: readonly string[]): Promise<void> {
  await giveBack(patternsOf(urls), kept)
}

/** Gives back every host that none of these addresses needs: of a page that was closed on the way to its feed, say. */
export async function giveBackStrayHosts(kept: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  await giveBack(origins.filter((pattern) => /^\*:\/\/[^*]+\/\*$/.test(pattern)), kept)
}

async function giveBack(patterns: readonly string[], kept: readonly string[]): Promise<void> {
  const needed = new Set(patternsOf(kept))
  const unneeded = patterns.filter((pattern) => !needed.has(pattern))
  const areHeld = await Promise.all(unneeded.map((pattern) => browser.permissions.contains({ origins: [pattern] })))
  const origins = unneeded.filter((_, index) => areHeld[index])
  if (origins.length === 0) return
  for (const origin of origins) given.add(origin)
  await browser.permissions.remove({ origins })
}

/** Tells of hosts the reader took back, not of those we gave back ourselves. Call synchronously while the background starts. */
export function onHostsTaken(listener: (origins: string[]) => void): void {
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    const taken = origins.filter((origin) => !given.delete(origin))
    if (taken.length > 0) listener(taken)
  })
}

/** Tells when sites of our sources are allowed again, here or on a page of the browser. Call synchronously while the background starts. */
export function onSourcesAllowed(listener: () => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (sitesOfSources().origins.some((site) => origins.includes(site))) listener()
  })
}

function sitesOfSources(): { origins: string[] } {
  return { origins: browser.runtime.getManifest().host_permissions ?? [] }
}

/** Unlike the patterns of own feeds: the site stays allowed when no feed needs it. */
function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}

/**
 * Without ports, which match patterns of Firefox do not know. With `*`, because the browsers take `https://host/*` for covered by our
 * content script, which may run on every page: they would grant it without a question, and Chrome would never take it back.
 */
function patternsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map((url) => `*://${new URL(url).hostname}/*`))]
}
