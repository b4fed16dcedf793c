import type { Attributes } from './feed-names.ts'

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
/** feedsmith knows arXiv's own elements in Atom, not in RSS; and not the days when articles were put into `body`. */
const renamed = new Map([
  ['arxiv:announce_type', 'dc:type'],
  ['body', 'content:encoded'],
  ['xhtml:body', 'content:encoded'],
])

/** Writes a leaf as an element that holds nothing but text, its link resolved. */
export function leafXml(leaf: FeedLeaf, dialect: 'rss' | 'atom' | undefined): string {
  const { name, attributes, source, hasElements, base } = leaf
  // A text of another encoding is none we could show.
  if (attributes['mode'] === 'base64') return ''
  const kept = new Map(Object.entries(attributes).filter(([key]) => keptAttributes.has(key)))
  // Markup left naked, as XHTML is, becomes markup escaped, as all other is: one way to decode it, once.
  const isNaked = hasElements || (attributes['type'] ?? '').includes('xhtml')
  let content = isNaked ? escapeText(source.replaceAll('&', '&amp;')) : source
  if (isNaked) kept.set('type', 'html')
  if (name === 'link' || name === 'atom:link') {
    const href = kept.get('href')
    if (content.trim() === '' && dialect === 'rss' && (kept.get('rel') ?? 'alternate') === 'alternate') content = href ?? ''
    if (base !== undefined && content.trim() !== '') content = absolute(content.trim(), base)
    if (base !== undefined && href !== undefined) kept.set('href', absolute(href, base))
  }
  const written = [...kept].map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`)
  const cleanName = renamed.get(name) ?? name
  return `<${cleanName}${written.join('')}>${content}</${cleanName}>`
}

/** Escapes what XML must not hold bare; references stay as they are, for the next parser to decode, once. */
export function escapeText(raw: string): string {
  return raw.replace(/&(?!#?\w{1,32};)/g, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** `about:invalid` where there is no such address: nothing can be resolved against it, and no link leads there. */
export function absolute(written: string, base: string): string {
  return URL.canParse(written, base) ? new URL(written, base).href : 'about:invalid'
}
