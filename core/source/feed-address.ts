import { say } from '../language/say.ts'
import { isPrivateHost } from './is-private-host.ts'

/** What the reader decided about addresses. */
export interface AddressRules {
  /** Without encryption, anyone on the way can read and change what a feed says. */
  isHttpAllowed: boolean
}
export type FeedAddress = { url: string } | { refusal: string }

/** Reads what a person typed or pasted: a host name or a whole address. */
export function readFeedAddress(written: string, rules: AddressRules): FeedAddress {
  const address = URL.parse(wholeAddress(written))
  if (!address || !/[.:]|^localhost$/.test(address.hostname)) return { refusal: say('fault.noAddress') }
  const refusal = refusalOf(address.href, rules)
  if (refusal !== undefined) return { refusal }
  address.hash = ''
  return { url: address.href }
}

/** With https where no scheme is written, and without the one by which browsers and readers hand on feeds: `feed://a.example`, `feed:https://a.example`. */
export function wholeAddress(written: string): string {
  const text = written.trim().replace(/^feed:\/*/i, '')
  return /^[\w+.-]+:\/\//.test(text) ? text : `https://${text}`
}

/** @returns why this address is not asked, as a sentence; undefined when it may be asked */
export function refusalOf(url: string, { isHttpAllowed }: AddressRules): string | undefined {
  const address = URL.parse(url)
  // A host called `*.com` would be asked for as all sites of that ending.
  if (!address || /\*|\.\./.test(address.hostname)) return say('fault.noAddress')
  const { protocol, hostname, username, password } = address
  if (protocol !== 'https:' && protocol !== 'http:') return say('fault.noWebAddress')
  if (isPrivateHost(hostname)) return say('fault.addressInOwnNetwork')
  if (username || password) return say('fault.addressWithPassword')
  if (protocol === 'http:' && !isHttpAllowed) return say('fault.addressNotEncrypted')
  return undefined
}

/** What two spellings of one feed's address have in common: neither `http`, nor `www.`, nor a slash at the end makes another feed. */
export function feedKey(url: string): string {
  const address = URL.parse(url)
  if (!address) return url
  return `${address.host.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}${address.search}`
}

/**
 * The same address at the host's other name: many sites answer at one of `example.com` and `www.example.com` only.
 * @returns undefined for a host that is named otherwise, as `blog.example.com`
 */
export function twinAddress(url: string): string | undefined {
  const address = new URL(url)
  const { hostname } = address
  if (hostname.startsWith('www.')) address.hostname = hostname.slice('www.'.length)
  else if (/^[^.[]+\.(?:(?:co|com|org|net|ac)\.)?[a-z][^.]*$/.test(hostname)) address.hostname = `www.${hostname}`
  else return undefined
  return address.href
}
