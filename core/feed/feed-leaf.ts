import { decodeBase64 } from '../text/decode-base64.ts'
import type { Attributes, Dialect } from './feed-names.ts'

/** An element whose content is text for us, markup or not. */
export interface FeedLeaf {
  name: string
  attributes: Attributes
  /** The `xml:base` in force. */
  base: string | undefined
  /** What stands inside, escaped but not decoded; elements as bare HTML tags. */
  source: string
  hasElements: boolean
}

const keptAttributes = new Set(['href', 'rel', 'type', 'term', 'label', 'ispermalink'])
/** feedsmith knows arXiv's own elements in Atom, not in RSS; and not the days when articles were put into `body`, nor CDF. */
const renamed = new Map([
  ['abstract', 'description'],
  ['arxiv:announce_type', 'dc:type'],
  ['body', 'content:encoded'],
  ['xhtml:body', 'content:encoded'],
])

/** What a link's `rel` may begin with, written out. */
const REGISTERED = /^https?:\/\/www\.iana\.org\/assignments\/relation\//

/** Writes a leaf as an element that holds nothing but text, its link resolved. */
export function leafXml(leaf: FeedLeaf, dialect: Dialect | undefined): string {
  const { name, attributes, source, hasElements, base } = leaf
  const kept = new Map(Object.entries(attributes).filter(([key]) => keptAttributes.has(key)))
  const isPacked = isBase64(leaf, dialect)
  // Markup left naked, as XHTML is, becomes markup escaped, as all other is: one way to decode it, once.
  const isNaked = hasElements || isPacked || (attributes['type'] ?? '').includes('xhtml')
  const text = isPacked ? (decodeBase64(source) ?? '') : source
  let content = isNaked ? escapeText(text.replaceAll('&', '&amp;')) : text
  if (isNaked) kept.set('type', 'html')
  if (name === 'link' || name === 'atom:link') content = resolveLink(kept, content.trim(), base, dialect)
  const written = [...kept].map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`)
  const cleanName = renamed.get(name) ?? name
  return `<${cleanName}${written.join('')}>${content}</${cleanName}>`
}

/** Atom packs what is neither text nor markup, and so does version 0.3 where it says so. */
function isBase64({ name, attributes }: FeedLeaf, dialect: Dialect | undefined): boolean {
  const { mode, type = '' } = attributes
  if (mode !== undefined) return mode.trim().toLowerCase() === 'base64'
  return dialect === 'atom' && name !== 'link' && type.includes('/') && !/^text\/|xml|html/i.test(type)
}

/**
 * RSS writes a link as text, Atom as an attribute, and feeds mix the two.
 * @returns the text; what is in attributes is resolved in place
 */
function resolveLink(attributes: Map<string, string>, text: string, base: string | undefined, dialect: Dialect | undefined): string {
  const rel = (attributes.get('rel') ?? 'alternate').trim().toLowerCase().replace(REGISTERED, '')
  if (attributes.has('rel')) attributes.set('rel', rel)
  const href = attributes.get('href') ?? (dialect === 'atom' && text !== '' ? text : undefined)
  if (href !== undefined) attributes.set('href', base === undefined ? href : absolute(href, base))
  const written = text === '' && dialect === 'rss' && rel === 'alternate' ? (href ?? '') : text
  return base === undefined || written === '' ? written : absolute(written, base)
}

/** Escapes what XML must not hold bare; references stay as they are, for the next parser to decode, once. */
export function escapeText(raw: string): string {
  return raw.replace(/&(?!#?\w{1,32};)/g, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** `about:invalid` where there is no such address: nothing can be resolved against it, and no link leads there. */
export function absolute(written: string, base: string): string {
  return URL.canParse(written, base) ? new URL(written, base).href : 'about:invalid'
}
