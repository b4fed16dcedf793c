import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { extname } from 'node:path'
import { sources, sourceUrls } from '../../catalog/sources/index.ts'
import { inferenceReport } from '../../catalog/sources/inference-report.ts'
import { dayOf } from '../../core/day/day.ts'
import type { AddressContext } from '../../core/source/source.ts'
import { readFixture } from '../fixtures/fixture.ts'
import type { Answer } from './fault.ts'
import { fixtureOfSource } from './fixture-of-source.ts'

/** The host of the article pages in `tests/fixtures/pages/`. */
export const PAGES_HOST = 'news.example'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}
const notFound: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Nothing here.' }

export interface Resource {
  contentType: string
  body: string
  headers?: Record<string, string>
  /** Only resources of the catalogue have one. */
  sourceId?: string
}
/** Everything there is to be had, by `host/path?query`. */
export type Site = Map<string, Resource>

/**
 * Every source answers its fixture at its first address of the day; other days and hosts are not found. The report's further pages are
 * where its edition says.
 */
export async function buildSite(nowMs: number): Promise<Site> {
  const site: Site = new Map()
  const context = await sampleContext(nowMs)
  for (const source of sources) {
    const path = await fixtureOfSource(source.id)
    if (path === undefined) continue
    const [url] = sourceUrls(source, context)
    if (url === undefined) throw new Error(`The source ${source.id} has no address`)
    site.set(keyOf(url), { ...(await readResource(path, nowMs)), sourceId: source.id })
  }
  for (const file of await readdir(new URL('../fixtures/pages/', import.meta.url))) {
    site.set(`${PAGES_HOST}/${file}`, await readResource(`pages/${file}`, nowMs))
  }
  return site
}

/** What addresses depend on: the day, and the edition that the small internet serves. */
export async function sampleContext(nowMs: number): Promise<AddressContext> {
  const today = dayOf(nowMs)
  const [path, [url = '']] = [await fixtureOfSource(inferenceReport.id), sourceUrls(inferenceReport, { today })]
  const report = path === undefined ? undefined : inferenceReport.parse(await readFixture(path, nowMs), { url, fetchedAtMs: nowMs })
  return { today, report }
}

/** The right answer to a request: 200, 304 where the client holds this very copy, or 404. */
export function answerTo(resource: Resource | undefined, sinceMs: number, headers: NodeJS.Dict<string | string[]>): Answer {
  if (!resource) return notFound
  const validators = {
    etag: `"${createHash('sha256').update(resource.body).digest('base64url').slice(0, 22)}"`,
    'last-modified': new Date(sinceMs).toUTCString(),
  }
  const asksForEtag = headers['if-none-match']
  const isKnown =
    asksForEtag === undefined ? headers['if-modified-since'] === validators['last-modified'] : asksForEtag === validators.etag
  if (isKnown) return { status: 304, headers: validators, body: '' }
  return { status: 200, headers: { ...validators, 'content-type': resource.contentType, ...resource.headers }, body: resource.body }
}

export function keyOf(url: string): string {
  const { host, pathname, search } = new URL(url)
  return `${host}${pathname}${search}`
}

export function contentTypeOf(path: string): string {
  return contentTypes[extname(path)] ?? 'text/plain; charset=utf-8'
}

async function readResource(path: string, nowMs: number): Promise<Resource> {
  return { body: await readFixture(path, nowMs), contentType: contentTypeOf(path) }
}
