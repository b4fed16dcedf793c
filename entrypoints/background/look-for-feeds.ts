import { discoverFeeds } from '../../core/feed/discover-feeds.ts'
import type { FeedItem } from '../../core/feed/feed-item.ts'
import type { FeedLook, FeedPreview } from '../../core/feed/feed-look.ts'
import { readFeed, readFeedAbout } from '../../core/feed/read-feed.ts'
import { formatHost } from '../../core/figure/format-host.ts'
import { say } from '../../core/language/say.ts'
import { feedKey, refusalOf, twinAddress } from '../../core/source/feed-address.ts'
import { SourceError } from '../../core/source/source.ts'
import { ask } from '../../platform/ask.ts'
import { mayAskHost } from '../../platform/host-permissions.ts'
import { readSourceSettings, type SourceSettings } from '../../platform/source-settings.ts'
import { builtInFeeds } from './feed-lists.ts'

interface Found {
  kind: 'found'
  url: string
  body: string
}

const SHOWN_STORIES = 5

/** Asks an address the reader gave and allowed, and tells what is there: a feed, a page that names some, or neither. */
export async function lookForFeeds(url: string): Promise<FeedLook> {
  const settings = await readSourceSettings()
  const page = await askAt(url, settings)
  if (page.kind !== 'found') return page
  const here = read(page, settings)
  if (here.kind === 'feed' || !isWebPage(page)) return here

  const feeds = discoverFeeds(page.body, page.url).filter((feed) => refusalOf(feed.url, settings) === undefined)
  const [only] = feeds
  if (!only) return refused(say('fault.pageWithoutFeed'))
  if (feeds.length > 1 || !(await mayAskHost(only.url))) return { kind: 'choice', feeds }
  const feed = await askAt(only.url, settings)
  return feed.kind === 'found' ? read(feed, settings) : feed
}

/** Asks only hosts the reader allowed, and takes no answer from an address that we would not have asked. */
async function askAt(url: string, settings: SourceSettings): Promise<Found | FeedLook> {
  const refusal = refusalOf(url, settings)
  if (refusal !== undefined) return refused(refusal)
  if (!(await mayAskHost(url))) return { kind: 'unallowed', url }
  const answer = await asked(url)
  if (answer.kind === 'refused') return answer
  if (answer.kind !== 'new') return refused(say('fault.nothingAtAddress'))
  const refusalThere = refusalOf(answer.url, settings)
  if (refusalThere !== undefined) return refused(say('fault.leadsElsewhere', { reason: refusalThere }))
  if (new URL(answer.url).host === new URL(url).host) return { kind: 'found', url, body: answer.body }
  return (await mayAskHost(answer.url)) ? { kind: 'found', url: answer.url, body: answer.body } : { kind: 'unallowed', url: answer.url }
}

async function asked(url: string) {
  try {
    return await ask(url, {})
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    // Without an answer at all the site may be at its other name.
    return refused(error.message, error.cause === undefined ? undefined : twinAddress(url))
  }
}

function read({ url, body }: Found, settings: SourceSettings): FeedLook {
  try {
    return { kind: 'feed', feed: previewOf(url, body, readFeed(body, { url }), settings) }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refused(error.message)
  }
}

function previewOf(url: string, body: string, items: readonly FeedItem[], settings: SourceSettings): FeedPreview {
  const { title, url: homepage } = readFeedAbout(body, { url })
  const newest = [...items].sort((a, b) => (b.publishedAtMs ?? 0) - (a.publishedAtMs ?? 0)).slice(0, SHOWN_STORIES)
  return {
    url,
    title: title ?? formatHost(url) ?? url,
    ...(homepage !== undefined && { homepage }),
    newest: newest.map(({ title, publishedAtMs }) => ({ title, ...(publishedAtMs !== undefined && { publishedAtMs }) })),
    isKnown: isKnown(url, settings),
  }
}

function isKnown(url: string, settings: SourceSettings): boolean {
  const builtIn = builtInFeeds(settings).filter(({ isOn }) => isOn)
  return [...settings.ownFeeds, ...builtIn].some((feed) => feedKey(feed.url) === feedKey(url))
}

function isWebPage({ body }: Found): boolean {
  return /<!doctype html|<html[\s>]/i.test(body.slice(0, 2_000))
}

function refused(reason: string, insteadUrl?: string): Extract<FeedLook, { kind: 'refused' }> {
  return { kind: 'refused', reason, ...(insteadUrl !== undefined && { insteadUrl }) }
}
