import { browser } from 'wxt/browser'
import * as v from 'valibot'
import { watchStored } from './watch-stored.ts'

/** What the browser could not keep on its disk, and why: the disk is full, or its database for this extension does not open. */
const TroubleSchema = v.object({ kind: v.picklist(['full', 'closed']), keys: v.array(v.string()) })
export type StorageTrouble = v.InferOutput<typeof TroubleSchema>

/** In memory of the browser: it can be written when nothing else can. */
const KEY = 'storage-trouble'

export async function readTrouble(): Promise<StorageTrouble | undefined> {
  return believe((await browser.storage.session.get(KEY))[KEY])
}

export async function noteTrouble(kind: StorageTrouble['kind'], keys: readonly string[]): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const known = (await readTrouble())?.keys ?? []
    await browser.storage.session.set({ [KEY]: { kind, keys: [...new Set([...known, ...keys])] } })
  })
}

/** These records are kept after all. The trouble ends with the last of them. */
export async function settleTrouble(keys: readonly string[]): Promise<void> {
  // Every write asks, and hardly any finds a trouble.
  if (!(await readTrouble())) return
  await navigator.locks.request(KEY, async () => {
    const trouble = await readTrouble()
    if (!trouble) return
    const left = trouble.keys.filter((key) => !keys.includes(key))
    if (left.length === 0) await browser.storage.session.remove(KEY)
    else if (left.length < trouble.keys.length) await browser.storage.session.set({ [KEY]: { ...trouble, keys: left } })
  })
}

/** @returns a function that stops watching */
export function watchTrouble(onChange: (trouble: StorageTrouble | undefined) => void): () => void {
  return watchStored('session', [KEY], (changes) => onChange(believe(changes[KEY]?.newValue)))
}

function believe(stored: unknown): StorageTrouble | undefined {
  const read = v.safeParse(TroubleSchema, stored)
  return read.success ? read.output : undefined
}
