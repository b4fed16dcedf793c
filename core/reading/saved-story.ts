import * as v from 'valibot'
import { DaySchema, type Day } from '../day/day.ts'
import type { Story } from '../edition/edition.ts'

/** A story that the reader put aside. Whole, because the edition it stood in is not kept for ever. */
export const SavedStorySchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.pipe(v.string(), v.nonEmpty()),
  url: v.optional(v.string()),
  source: v.optional(v.string()),
  publishedAtMs: v.optional(v.number()),
  language: v.optional(v.string()),
  /** The edition it was saved from. */
  day: DaySchema,
  savedAtMs: v.number(),
})
export type SavedStory = v.InferOutput<typeof SavedStorySchema>

/** All of them are read and written at once. */
export const MOST_SAVED = 500

export function savedFrom({ id, title, url, source, publishedAtMs, language }: Story, day: Day, nowMs: number): SavedStory {
  return { id, title, url, source, publishedAtMs, language, day, savedAtMs: nowMs }
}

/** What was saved last comes first. What makes no sense here, as of a newer version of ours, is passed over. */
export function savedIn(stored: unknown): SavedStory[] {
  return entriesOf(stored)
    .flatMap((entry) => parsed(entry) ?? [])
    .toSorted((one, other) => other.savedAtMs - one.savedAtMs)
}

/** @returns what to store, with nothing lost of what was passed over; undefined where there is no room for one more */
export function withSaved(stored: unknown, story: SavedStory): unknown[] | undefined {
  const others = withoutSaved(stored, [story.id])
  return others.length < MOST_SAVED ? [...others, story] : undefined
}

export function withoutSaved(stored: unknown, ids: readonly string[]): unknown[] {
  return entriesOf(stored).filter((entry) => !ids.includes(parsed(entry)?.id ?? ''))
}

function entriesOf(stored: unknown): unknown[] {
  return Array.isArray(stored) ? stored : []
}

function parsed(entry: unknown): SavedStory | undefined {
  const story = v.safeParse(SavedStorySchema, entry)
  return story.success ? story.output : undefined
}
