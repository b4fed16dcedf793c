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

export function withoutRead(reading: Reading, storyIds: readonly string[]): Reading {
  return { ...reading, read: reading.read.filter((id) => !storyIds.includes(id)) }
}

/** Its own id, and those of all who report the same: as others join in, another one may come to tell it. */
export function idsOf({ id, alsoIn = [] }: Story): string[] {
  return [id, ...alsoIn.flatMap(({ url }) => (url === undefined ? [] : [storyId(url)]))]
}

/**
 * A story is read by whichever of its reports was.
 * @returns undefined for what leads nowhere and so can be neither
 */
export function readStateOf(story: Story, readIds: ReadonlySet<string>): ReadState | undefined {
  if (formatHost(story.url) === undefined) return undefined
  return idsOf(story).some((id) => readIds.has(id)) ? 'read' : 'unread'
}
