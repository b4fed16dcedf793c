export type Attributes = Readonly<Record<string, string>>

export type Dialect = 'rss' | 'atom'

/** Vocabularies by address. */
const vocabularies = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0/', 'rss'],
  ['http://purl.org/net/rss1.1#', 'rss'],
  ['http://channel.netscape.com/rdf/simple/0.9/', 'rss'],
  ['http://my.netscape.com/rdf/simple/0.9/', 'rss'],
  ['http://backend.userland.com/rss', 'rss'],
  ['http://backend.userland.com/rss2', 'rss'],
  ['http://blogs.law.harvard.edu/tech/rss', 'rss'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://arxiv.org/schemas/atom', 'arxiv'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
])

const roots = new Map<string, Dialect>([
  ['feed', 'atom'],
  ['rss', 'rss'],
  ['rdf', 'rss'],
  // RSS 1.1, CDF, and RSS that has lost its outermost element.
  ['channel', 'rss'],
  // An entry by itself.
  ['entry', 'atom'],
])

/** Gives elements one name each, whatever prefix the feed has chosen: `<x:creator>` is `dc:creator`, `<a:entry>` is `entry`. */
export class FeedNames {
  private readonly declared = new Map<string, string>()
  /** Prefixes of the feed's own dialect; its names are written without any. */
  private readonly own = new Set([''])

  declare(attributes: Attributes): void {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name.startsWith('xmlns:')) this.declared.set(name.slice('xmlns:'.length), uri)
    }
  }

  /** The dialect an element begins, going by its name alone: many feeds declare a wrong address, or none. */
  dialectOf(writtenName: string): Dialect | undefined {
    const [prefix, name] = split(writtenName)
    const dialect = roots.get(name)
    if (dialect) this.own.add(dialect).add(prefix)
    return dialect
  }

  nameOf(writtenName: string, attributes: Attributes): string {
    const [prefix, name] = split(writtenName)
    const uri = prefix === '' ? attributes['xmlns'] : this.declared.get(prefix)
    const vocabulary = vocabularies.get(uri?.trim().toLowerCase() ?? '') ?? prefix
    return this.own.has(vocabulary) || (prefix !== '' && this.own.has(prefix)) ? name : `${vocabulary}:${name}`
  }
}

export function localName(writtenName: string): string {
  return writtenName.slice(writtenName.indexOf(':') + 1)
}

function split(writtenName: string): [prefix: string, name: string] {
  const colon = writtenName.indexOf(':')
  return [writtenName.slice(0, Math.max(colon, 0)), localName(writtenName)]
}
