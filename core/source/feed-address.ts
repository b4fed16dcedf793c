import { isPrivateHost } from './is-private-host.ts'

/** What the reader decided about addresses. */
export interface AddressRules {
  /** Without encryption, anyone on the way can read and change what a feed says. */
  isHttpAllowed: boolean
}
export type FeedAddress = { url: string } | { refusal: string }

const NOT_AN_ADDRESS = 'That is not an address. It looks like example.com or https://example.com/feed.xml.'

/** Reads what a person typed or pasted: a host name or a whole address. */
export function readFeedAddress(written: string, rules: AddressRules): FeedAddress {
  const text = written.trim()
  const address = URL.parse(text.includes('://') ? text : `https://${text}`)
  if (!address || !/[.:]|^localhost$/.test(address.hostname)) return { refusal: NOT_AN_ADDRESS }
  const refusal = refusalOf(address.href, rules)
  if (refusal !== undefined) return { refusal }
  address.hash = ''
  return { url: address.href }
}

/** @returns why this address is not asked, as a sentence; undefined when it may be asked */
export function refusalOf(url: string, { isHttpAllowed }: AddressRules): string | undefined {
  const address = URL.parse(url)
  if (!address) return NOT_AN_ADDRESS
  const { protocol, hostname, username, password } = address
  if (protocol !== 'https:' && protocol !== 'http:') return 'Only addresses of the web can be read. They begin with https://.'
  if (isPrivateHost(hostname)) return 'That address lies in your own network. Only sites on the public internet are read.'
  if (username || password) return 'An address with a name or a password in it is not read.'
  if (protocol === 'http:' && !isHttpAllowed) return 'That address is not encrypted (http://). Try it with https://, or allow such feeds below.'
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
