/** Of all that the library reads of a feed and its entries, what `core/feed` takes from it: the keys of the library's own tables. */
const readKeys = new Set(
  [
    'items entries title link links language languages guid id value isPermaLink href rel type description summary content encoded',
    'titles descriptions authors creators name categories subjects term label types pubDate dates issued created published updated',
    'atom dc dcterms media',
  ].flatMap((keys) => keys.split(' ')),
)

/**
 * A build plugin. The feed library reads thirty vocabularies, and asks of every entity that a document declares whether it is harmful;
 * the XML it is handed is written by `core/feed/clean-feed.ts`, which declares none and knows the few vocabularies of
 * `core/feed/feed-names.ts`, and of these a few elements. What is never reached is some 17 kB of the background.
 */
export function narrowFeedLibrary() {
  const place = /\/feedsmith\/dist\/(?:namespaces\/([\w-]+)|feeds\/(?:rss|atom))\/parse\/utils\.mjs$/
  const read = new Set(['atom', 'content', 'dc', 'dcterms', 'media'])
  return {
    name: 'narrow-feed-library',
    transform(code: string, id: string): string | undefined {
      if (id.endsWith('/is-unsafe/src/index.js')) return 'export const HTML = [], XML = [], isUnsafe = () => true'
      const [found, vocabulary] = place.exec(id) ?? []
      if (found === undefined) return undefined
      if (vocabulary === undefined || read.has(vocabulary)) {
        return code.replace(/^\t\t(\w+): \(?(?:parse|retrieve|namespaces\b).*\n/gm, (line: string, key: string) => (readKeys.has(key) ? line : ''))
      }
      const names = /export \{([^}]*)\}/.exec(code)?.[1]
      if (names === undefined) throw new Error('The feed library is laid out in another way now: mend scripts/narrow-feed-library.ts')
      return names
        .split(',')
        .map((name) => `export const ${name.trim()} = () => undefined`)
        .join('\n')
    },
  }
}
