import { browser } from 'wxt/browser'
import * as v from 'valibot'

/** How far each source of the running refresh is. Kept in memory of the browser, gone when it closes. */
const ProgressSchema = v.object({
  updatedAtMs: v.number(),
  isRunning: v.boolean(),
  sources: v.record(v.string(), v.picklist(['waiting', 'asking', 'new', 'unchanged', 'failed'])),
})
export type RefreshProgress = v.InferOutput<typeof ProgressSchema>
export type SourceProgress = RefreshProgress['sources'][string]

const KEY = 'refresh-progress'
/** A worker killed in the middle of a refresh leaves its last word behind; after this long it is not believed any more. */
const BELIEVED_FOR_MS = 30_000

export async function writeProgress(progress: RefreshProgress): Promise<void> {
  await browser.storage.session.set({ [KEY]: progress })
}

export async function readProgress(): Promise<RefreshProgress | undefined> {
  return believe((await browser.storage.session.get(KEY))[KEY])
}

/** @returns a function that stops watching */
export function watchProgress(onChange: (progress: RefreshProgress | undefined) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && KEY in changes) onChange(believe(changes[KEY]?.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

function believe(stored: unknown): RefreshProgress | undefined {
  const read = v.safeParse(ProgressSchema, stored)
  if (!read.success) return undefined
  const isForgotten = read.output.isRunning && Date.now() - read.output.updatedAtMs > BELIEVED_FOR_MS
  return isForgotten ? undefined : read.output
}
