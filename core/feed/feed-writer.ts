import { say } from '../language/say.ts'
import { SourceError } from '../source/source.ts'
import { isHtmlElement } from '../text/html-to-text.ts'
import { absolute, escapeText, leafXml, type FeedLeaf } from './feed-leaf.ts'
import { FeedNames, localName, type Attributes, type Dialect } from './feed-names.ts'

const MAX_DEPTH = 256
const MAX_ATTRIBUTES = 50_000
/** Of one text and of one entry; the article itself serves for a missing title only. */
const MAX_TEXT_LENGTH = 8_000
const MAX_ARTICLE_LENGTH = 2_000
const MAX_ENTRY_LENGTH = 100_000
const MEAN_ENTRY_LENGTH = 5_000

/** What is read of an entry. Everything else is left out, and with it whatever it might do to the next parser. */
const leaves = new Set(
  [
    'title link id guid description abstract summary content body category author name',
    'pubdate published updated issued modified created',
    'content:encoded dc:title dc:description dc:creator dc:date dc:subject dc:language dcterms:created dcterms:issued dcterms:modified',
    'media:title media:description',
    'atom:link atom:title atom:summary atom:published atom:updated arxiv:announce_type xhtml:body',
  ].flatMap((names) => names.split(' ')),
)
/** What is read of the feed itself. */
const heads = new Set(['title', 'link', 'language', 'dc:language'])
/** What only holds others together. */
const wrappers = new Set(['channel', 'media:group'])
const articles = new Set(['content', 'content:encoded', 'body', 'xhtml:body'])

interface Scope {
  /** Absolute. */
  base: string | undefined
  language: string | undefined
}

/** Takes a lenient parser's events and writes the entries down as clean XML. Open elements are known by their depth. */
export class FeedWriter {
  dialect: Dialect | undefined
  /** Nothing further will be read. */
  hasEnough = false
  isWebPage = false
  /** The feed came to its own end. */
  isWhole = false
  itemCount = 0
  private readonly names = new FeedNames()
  private readonly pageUrl: string
  private readonly maxItems: number
  /** Where `xml:base` or `xml:lang` said something, what is in force there of both. */
  private readonly scopes: (Scope & { depth: number })[] = []
  private depth = 0
  private attributeCount = 0
  private ignoredDepth: number | undefined
  private authorDepth: number | undefined
  private isLiteral = false
  private leaf: (FeedLeaf & { depth: number }) | undefined
  /** `link` and `language`: what attributes say, which counts where no element does. */
  private item: { depth: number; xml: string; link: string; language: string } | undefined
  private body = ''

  constructor(pageUrl: string, maxItems: number) {
    this.pageUrl = pageUrl
    this.maxItems = maxItems
  }

  /** RSS of any version becomes 2.0, Atom 0.3 becomes 1.0. A feed that says nothing of itself is none to feedsmith: hence id and description. */
  get xml(): string {
    if (this.dialect === 'atom') return `<feed xmlns="http://www.w3.org/2005/Atom"><id>feed</id>${this.body}</feed>`
    return `<rss version="2.0"><channel><description>feed</description>${this.body}</channel></rss>`
  }

  private get scope(): Scope {
    return this.scopes.at(-1) ?? { base: undefined, language: undefined }
  }

  /** How much more of the open text is wanted. */
  private get room(): number {
    if (!this.leaf) return 0
    const limit = articles.has(this.leaf.name) ? MAX_ARTICLE_LENGTH : MAX_TEXT_LENGTH
    return Math.max(0, limit - this.leaf.source.length)
  }

  open(writtenName: string, attributes: Attributes): void {
    if (++this.depth > MAX_DEPTH) throw new SourceError(say('fault.feedNested'))
    if (this.hasEnough) return
    this.names.declare(attributes)
    if (this.dialect === undefined) this.openRoot(writtenName, attributes)
    if (this.dialect === undefined) return
    this.enterScope(attributes['xml:base'], attributes['xml:lang'])
    if (this.depth > 1) this.openElement(this.names.nameOf(writtenName, attributes), attributes)
  }

  countAttribute(): void {
    if (++this.attributeCount > MAX_ATTRIBUTES) throw new SourceError(say('fault.feedAttributes'))
  }

  text(raw: string): void {
    const part = raw.slice(0, this.room)
    if (this.leaf) this.leaf.source += escapeText(this.isLiteral ? part.replaceAll('&', '&amp;') : part)
  }

  /** Inside CDATA every character stands for itself. */
  setLiteral(isLiteral: boolean): void {
    this.isLiteral = isLiteral
  }

  close(writtenName: string): void {
    if (this.leaf && this.depth > this.leaf.depth) this.tagInLeaf(writtenName, '/')
    else if (this.leaf) this.closeLeaf(this.leaf)
    if (this.depth === this.ignoredDepth) this.ignoredDepth = undefined
    if (this.depth === this.authorDepth) this.closeAuthor()
    if (this.depth === this.item?.depth) this.closeItem()
    if (this.depth === this.scopes.at(-1)?.depth) this.scopes.pop()
    this.depth--
    if (this.dialect === undefined) return
    if (this.depth === 0 || localName(writtenName) === 'channel') this.isWhole = true
    if (this.depth === 0) this.hasEnough = true
  }

  private openRoot(writtenName: string, { base, href }: Attributes): void {
    this.dialect = this.names.dialectOf(writtenName)
    const name = localName(writtenName)
    if (this.dialect === undefined && name === 'html') this.isWebPage = this.hasEnough = true
    if (this.dialect === undefined) return
    // Whatever was printed before the feed (a warning of the server's, say) is not part of it.
    this.depth = name === 'entry' ? 2 : 1
    // CDF has in attributes what others have in elements.
    this.enterScope(base)
    if (href !== undefined) this.closeLeaf(linkTo(href, this.scope.base))
  }

  private enterScope(base: string | undefined, language?: string): void {
    if (base === undefined && language === undefined) return
    const around = this.scope
    this.scopes.push({
      depth: this.depth,
      base: base === undefined ? around.base : absolute(base, around.base ?? this.pageUrl),
      language: language ?? around.language,
    })
  }

  private openElement(name: string, attributes: Attributes): void {
    if (name === 'item' || name === 'entry') return this.openItem(attributes)
    if (this.leaf) return this.tagInLeaf(name)
    if (this.ignoredDepth !== undefined || wrappers.has(name)) return
    if (name === 'author' && this.dialect === 'atom' && this.item) {
      this.authorDepth = this.depth
      this.item.xml += '<author>'
    } else if (this.isRead(name)) {
      this.leaf = { name, depth: this.depth, attributes, base: this.scope.base, source: '', hasElements: false }
    } else {
      this.ignoredDepth = this.depth
    }
  }

  private isRead(name: string): boolean {
    if (!this.item) return heads.has(name)
    return leaves.has(name) && this.item.xml.length < MAX_ENTRY_LENGTH && (name !== 'name' || this.authorDepth !== undefined)
  }

  /** An entry inside an entry is one whose predecessor was never closed. */
  private openItem(attributes: Attributes): void {
    if (this.leaf) this.closeLeaf(this.leaf)
    if (this.item) this.closeItem()
    this.ignoredDepth = undefined
    const address = this.dialect === 'rss' ? (attributes['href'] ?? attributes['rdf:about']) : undefined
    const { base, language } = this.scope
    const link = address === undefined ? '' : leafXml(linkTo(address, base, 'atom:link'), 'rss')
    this.item = { depth: this.depth, xml: '', link, language: language === undefined ? '' : `<dc:language>${escapeText(language)}</dc:language>` }
  }

  private closeItem(): void {
    if (this.authorDepth !== undefined) this.closeAuthor()
    const name = this.dialect === 'atom' ? 'entry' : 'item'
    this.body += `<${name}>${this.item ? this.item.xml + this.item.link + this.item.language : ''}</${name}>`
    this.item = undefined
    this.itemCount++
    this.hasEnough = this.itemCount >= this.maxItems || this.body.length > this.maxItems * MEAN_ENTRY_LENGTH
  }

  /** Of markup left naked only what HTML knows is kept, and of that no attributes. */
  private tagInLeaf(writtenName: string, slash = ''): void {
    if (!this.leaf) return
    this.leaf.hasElements = true
    const name = localName(writtenName)
    if (this.room > 0 && isHtmlElement(name)) this.leaf.source += `<${slash}${name}>`
  }

  private closeAuthor(): void {
    this.authorDepth = undefined
    if (this.item) this.item.xml += '</author>'
  }

  private closeLeaf(leaf: FeedLeaf): void {
    this.leaf = undefined
    const xml = leafXml(leaf, this.dialect)
    if (this.item) this.item.xml += xml
    else this.body += xml
  }
}

function linkTo(address: string, base: string | undefined, name = 'link'): FeedLeaf {
  return { name, attributes: { href: address }, base, source: '', hasElements: false }
}
