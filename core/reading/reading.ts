import * as v from 'valibot'
import type { Story } from '../edition/edition.ts'
import { storyId } from '../feed/story-id.ts'
import { formatHost } from '../figure/format-host.ts'

/** What the reader did with stories, in the popup or in the digest. */
export const ReadingSchema = v.object({
  /** Ids of stories that were opened or marked as read, the last one last. */
  read: v.array(v.string()),
})
export type Reading = v.InferOutput<typeof ReadingSchema>

export type ReadState = 'read' | 'unread'

/** Two weeks of editions, every story of them read. */
const MOST_READ = 2000

/** Beyond `MOST_READ` the oldest are forgotten. */
export function withRead(reading: Reading, storyIds: readonly string[]): Reading {
  const known = new Set(reading.read)
  const news = [...new Set(storyIds)].filter((id) => !known.has(id))
  return news.length === 0 ? reading : { ...reading, read: [...reading.read, ...news].slice(-MOST_READ) }
}

/**
 * A story is read by whichever of its reports was: as others join in, another one may come to tell it.
 * @returns undefined for what leads nowhere and so can be neither
 */
export function readStateOf({ id, url, alsoIn = [] }: Story, readIds: ReadonlySet<string>): ReadState | undefined {
  if (formatHost(url) === undefined) return undefined
  return readIds.has(id) || alsoIn.some((other) => other.url !== undefined && readIds.has(storyId(other.url))) ? 'read' : 'unread'
}
