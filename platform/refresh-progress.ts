import { browser } from 'wxt/browser'
import * as v from 'valibot'
import { logFailure } from './log-failure.ts'
import { watchStored } from './watch-stored.ts'

/** How far each source of the running refresh is. Kept in memory of the browser, gone when it closes. */
const ProgressSchema = v.object({
  /** Those that are due, every source, or these. */
  wanted: v.union([v.picklist(['due', 'every']), v.array(v.string())]),
  startedAtMs: v.number(),
  updatedAtMs: v.number(),
  isRunning: v.boolean(),
  sources: v.record(v.string(), v.picklist(['waiting', 'asking', 'new', 'unchanged', 'failed'])),
})
export type RefreshProgress = v.InferOutput<typeof ProgressSchema>
export type SourceProgress = RefreshProgress['sources'][string]

const KEY = 'refresh-progress'
/** A worker killed in the middle of a refresh leaves its last word behind; after this long it is not believed any more. */
const BELIEVED_FOR_MS = 30_000

/** Where memory is full nobody sees how far it is, and it goes on. */
export async function writeProgress(progress: RefreshProgress): Promise<void> {
  await browser.storage.session.set({ [KEY]: progress }).catch(logFailure)
}

export async function readProgress(): Promise<RefreshProgress | undefined> {
  return believe(parse((await browser.storage.session.get(KEY))[KEY]))
}

/** A refresh whose background was ended. Only for a background that has just started, which runs none itself. */
export async function readInterrupted(): Promise<Pick<RefreshProgress, 'wanted' | 'startedAtMs'> | undefined> {
  const last = await readLast()
  return last?.isRunning ? last : undefined
}

/** Nothing was left to do of what an ended background was at. */
export async function endForgottenProgress(): Promise<void> {
  const last = await readLast()
  if (last?.isRunning) await writeProgress({ ...last, isRunning: false })
}

/** @returns a function that stops watching */
export function watchProgress(onChange: (progress: RefreshProgress | undefined) => void): () => void {
  return watchStored('session', [KEY], (changes) => onChange(believe(parse(changes[KEY]?.newValue))))
}

async function readLast(): Promise<RefreshProgress | undefined> {
  return parse((await browser.storage.session.get(KEY))[KEY])
}

function parse(stored: unknown): RefreshProgress | undefined {
  const read = v.safeParse(ProgressSchema, stored)
  return read.success ? read.output : undefined
}

function believe(progress: RefreshProgress | undefined): RefreshProgress | undefined {
  const isForgotten = progress?.isRunning && Date.now() - progress.updatedAtMs > BELIEVED_FOR_MS
  return isForgotten ? undefined : progress
}
