/**
 * A build plugin. The feed library reads thirty vocabularies; the XML it is handed is written by `core/feed/clean-feed.ts`, which knows
 * the few of `core/feed/feed-names.ts`. The readers of all others are never reached, and are some 8 kB of the background.
 */
export function feedsWithoutPodcasts() {
  const place = /\/feedsmith\/dist\/namespaces\/([\w-]+)\/parse\/utils\.mjs$/
  const read = new Set(['arxiv', 'atom', 'content', 'dc', 'dcterms', 'media', 'rdf', 'xml'])
  return {
    name: 'feeds-without-podcasts',
    transform(code: string, id: string): string | undefined {
      const vocabulary = place.exec(id)?.[1]
      if (vocabulary === undefined || read.has(vocabulary)) return undefined
      const names = /export \{([^}]*)\}/.exec(code)?.[1]
      if (names === undefined) throw new Error('The feed library is laid out in another way now: mend scripts/feeds-without-podcasts.ts')
      return names
        .split(',')
        .map((name) => `export const ${name.trim()} = () => undefined`)
        .join('\n')
    },
  }
}
