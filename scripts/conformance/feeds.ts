import { basename } from 'node:path'
import type { FeedItem } from '../../core/feed/feed-item.ts'
import { readFeed, readFeedAbout, type FeedAbout } from '../../core/feed/read-feed.ts'
import { decodeBody } from '../../core/text/decode-body.ts'
import { htmlToText } from '../../core/text/html-to-text.ts'
import { plainText } from '../../core/text/plain-text.ts'
import { attempt, LIMIT_MS } from './attempt.ts'
import { faultsIn } from './faults-in.ts'
import { feedFacts, type FeedFact } from './feed-expectation.ts'
import { numberOfItems } from './number-of-items.ts'
import { printRows } from './print-rows.ts'
import type { ManifestEntry } from './read-manifest.ts'

/** Where feedparser's suite serves its files, as its expectations say. */
const HOST = 'http://127.0.0.1:8097/'
const MAX_ITEMS = 300
/** Of the inputs of each kind, how many are to be read. */
const groups = { 'well-formed': 0.99, 'ill-formed': 0.8, 'no feed': 1 } as const
type Group = keyof typeof groups

interface Reading {
  about: FeedAbout
  items: FeedItem[]
}
interface Verdict {
  file: string
  group: Group
  ms: number
  /** How many titles and links its suite states, which were compared. */
  stated: number
  thrown?: string
  /** Why it does not count as read. */
  miss?: string | undefined
}

/** Every feed, from its bytes, as a source reads it. */
export function checkFeeds(entries: readonly ManifestEntry[]): string[] {
  const verdicts = entries.map(judge)
  const failures = verdicts.flatMap(({ file, thrown, ms }) => [
    ...(thrown === undefined ? [] : [`${file}: throws ${thrown}`]),
    ...(ms > LIMIT_MS ? [`${file}: takes ${Math.round(ms)} ms`] : []),
  ])
  for (const { file, group, miss } of verdicts) if (miss !== undefined) console.log(`  ${group}  ${file}: ${miss}`)
  const rows = (Object.keys(groups) as Group[]).map((group) => {
    const ofGroup = verdicts.filter((verdict) => verdict.group === group)
    const read = ofGroup.filter(({ miss }) => miss === undefined).length
    const share = ofGroup.length === 0 ? 1 : read / ofGroup.length
    if (share < groups[group]) failures.push(`${group}: ${(share * 100).toFixed(1)} % as expected, to be ${groups[group] * 100} %`)
    const slowestMs = Math.max(0, ...ofGroup.map(({ ms }) => ms))
    const thrown = ofGroup.filter((verdict) => verdict.thrown !== undefined).length
    const stated = ofGroup.reduce((sum, verdict) => sum + verdict.stated, 0)
    return [group, String(ofGroup.length), String(stated), String(read), `${(share * 100).toFixed(1)} %`, String(thrown), `${slowestMs.toFixed(0)} ms`]
  })
  printRows('feeds', [['', 'inputs', 'titles and links stated', 'as expected', 'share', 'throws', 'slowest'], ...rows])
  return failures
}

function judge({ file, bytes, headers, kind, expected }: ManifestEntry): Verdict {
  const contentType = headers['content-type'] ?? ''
  const page = { url: HOST + file, contentLocation: headers['content-location'] }
  const tried = attempt(() => readFeed(decodeBody(bytes, contentType), page))
  const body = decodeBody(bytes, contentType)
  const group = groupOf(file, body, kind, expected)
  const verdict = { file, group, ms: tried.ms, stated: feedFacts(expected).flat().length }
  if (tried.kind === 'thrown') return { ...verdict, thrown: String(tried.error), miss: 'throws' }
  if (group === 'no feed') return { ...verdict, miss: tried.kind === 'refused' ? undefined : 'is read although it is no feed' }
  // Where a feed is broken, an answer may also be refused: the last good one is then kept.
  if (tried.kind === 'refused') return { ...verdict, miss: /reject|last good/.test(expected) ? undefined : `refused: ${tried.sentence}` }
  return { ...verdict, miss: missOf({ items: tried.result, about: readFeedAbout(body, page) }, body, expected) }
}

function groupOf(file: string, body: string, kind: string, expected: string): Group {
  const isFeed = /<(?:\w+:)?(?:rss|feed|rdf|channel)[\s>/]/i.test(body) || /^\s*\{[^]*"items"\s*:\s*\[/.test(body)
  if (!isFeed) return 'no feed'
  if (/^bozo\b/.test(expected) || basename(file).startsWith('bozo_')) return 'ill-formed'
  return ['wellformed', 'valid', 'encoding', 'entities'].includes(kind) ? 'well-formed' : 'ill-formed'
}

function missOf(reading: Reading, body: string, expected: string): string | undefined {
  const alternatives = feedFacts(expected).map((facts) => facts.flatMap((fact) => contradiction(fact, reading) ?? []))
  if (alternatives.every((contradictions) => contradictions.length > 0)) return alternatives[0]?.join('; ')
  const { items } = reading
  const faults = faultsIn(reading)
  if (faults.length > 0) return faults.join('; ')
  const wanted = numberOfItems(expected)
  if (wanted !== undefined && items.length !== wanted) return `${items.length} items, to be ${wanted}`
  const garbled = items.find(({ title }) => (title.match(/\uFFFD/g)?.length ?? 0) > title.length / 2)
  if (garbled) return `reads ${JSON.stringify(garbled.title.slice(0, 40))}`
  const told = Math.min(countTelling(body), MAX_ITEMS)
  return items.length < told ? `${items.length} of ${told} entries are read` : undefined
}

function contradiction({ entry, about, is }: FeedFact, reading: Reading): string | undefined {
  const told = entry === undefined ? reading.about : reading.items[entry]
  const seen = about === 'title' ? told?.title : told?.url
  const wanted = about === 'title' ? titlesOf(is) : [linkOf(is)]
  // An expectation of markup without words, or of a link that nobody should follow, is met by showing none.
  const isMet = wanted.includes(seen) || (seen === undefined && wanted.some((one) => one === '' || one === undefined))
  return isMet ? undefined : `${entry === undefined ? 'feed' : `entry ${entry}`}: ${about} is ${JSON.stringify(seen)}, to be ${JSON.stringify(is)}`
}

/** feedparser gives a title as the feed holds it, markup or text; we show text. */
function titlesOf(value: string): (string | undefined)[] {
  return [plainText(htmlToText(value), 300), plainText(value, 300)]
}

function linkOf(value: string): string | undefined {
  return /^https?:/i.test(value) && URL.canParse(value) ? new URL(value).href : undefined
}

/** How many entries have words in their title, or lead somewhere: by a crude look of its own at the text. */
function countTelling(body: string): number {
  const [first = ''] = body.split(/<\/(?:\w+:)?(?:rss|feed|rdf)>/i)
  const bare = first.replace(/<!--[^]*?-->/g, '').replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => text.replace(/[<>]/g, ' '))
  const entries = bare.match(/<(?:\w+:)?(item|entry)[\s>][^]*?<\/(?:\w+:)?\1>/gi) ?? []
  return entries.filter((entry) => /<(?:\w+:)?title\b[^>]*>\s*[^\s<&]/i.test(entry) || /<link\b[^>]*>\s*https?:/i.test(entry)).length
}
