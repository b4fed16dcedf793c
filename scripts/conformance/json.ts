import { sources } from '../../catalog/sources/index.ts'
import { EditionSchema } from '../../core/edition/edition.ts'
import { readFeed } from '../../core/feed/read-feed.ts'
import { feedSource } from '../../core/source/feed-source.ts'
import { readJson } from '../../core/source/read-json.ts'
import { decodeBody } from '../../core/text/decode-body.ts'
import { attempt, LIMIT_MS } from './attempt.ts'
import { faultsIn } from './faults-in.ts'
import { numberOfItems } from './number-of-items.ts'
import { printRows } from './print-rows.ts'
import type { ManifestEntry } from './read-manifest.ts'

const context = { url: 'https://conformance.example/feed.json', fetchedAtMs: Date.UTC(2026, 3, 24) }
const ownFeed = feedSource({ id: 'own-feed', title: 'A feed', homepage: context.url, section: 'wire', url: context.url })

/** Everything that reads an answer: each source, a reader's own feed, and an edition in our own format. */
const readers: readonly { name: string; read: (body: string) => unknown }[] = [
  ...[...sources, ownFeed].map(({ id, parse }) => ({ name: id, read: (body: string) => parse(body, context) })),
  { name: 'edition.json', read: (body) => readJson(body, EditionSchema) },
]

/** Every input through everything that reads answers. */
export function checkJson(entries: readonly ManifestEntry[]): string[] {
  const failures: string[] = []
  const rows = readers.map(({ name, read }) => {
    const counts = { read: 0, empty: 0, refused: 0, thrown: 0, slowestMs: 0 }
    for (const { file, bytes, expected } of entries) {
      const tried = attempt(() => read(decodeBody(bytes, 'application/json')))
      const wrong = [...(tried.ms > LIMIT_MS ? [`takes ${Math.round(tried.ms)} ms`] : []), ...pollution()]
      if (tried.kind === 'thrown') wrong.push(`throws ${String(tried.error)}`)
      if (tried.kind === 'read') wrong.push(...faultsIn(tried.result))
      if (tried.kind === 'read' && /^(?:must be )?rejected(?!,? or)/.test(expected)) wrong.push('reads what is to be refused')
      failures.push(...wrong.map((line) => `${name} ${file}: ${line}`))
      const isEmpty = tried.kind === 'read' && Array.isArray(tried.result) && tried.result.length === 0
      counts[isEmpty ? 'empty' : tried.kind]++
      counts.slowestMs = Math.max(counts.slowestMs, tried.ms)
    }
    return [name, ...[counts.read, counts.empty, counts.refused, counts.thrown].map(String), `${counts.slowestMs.toFixed(0)} ms`]
  })
  printRows(`json: ${entries.length} inputs`, [['reader', 'read', 'empty', 'refused', 'throws', 'slowest'], ...rows])
  return [...failures, ...entries.flatMap(miscounted)]
}

/** Where it is said how many items there are, a feed has so many. */
function miscounted({ file, bytes, expected }: ManifestEntry): string[] {
  const wanted = numberOfItems(expected)
  if (wanted === undefined) return []
  const tried = attempt(() => readFeed(decodeBody(bytes, 'application/json'), context).length)
  const seen = tried.kind === 'read' ? tried.result : tried.kind
  return seen === wanted ? [] : [`${file}: ${seen} items, to be ${wanted}`]
}

const knownNames = [Object.prototype, Array.prototype].map((prototype) => Object.getOwnPropertyNames(prototype).length)

function pollution(): string[] {
  const names = [Object.prototype, Array.prototype].map((prototype) => Object.getOwnPropertyNames(prototype).length)
  return names.every((count, at) => count === knownNames[at]) ? [] : ['changes a prototype']
}
