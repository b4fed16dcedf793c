import { browser } from 'wxt/browser'

/** Where records stand that the disk did not take: in memory of the browser, until it closes. What stands here is newer than the disk's. */
const PREFIX = 'record:'

export async function readSpare(keys: readonly string[]): Promise<Map<string, unknown>> {
  const stored = await browser.storage.session.get(keys.map((key) => PREFIX + key))
  const there = Object.entries(stored).filter(([, value]) => value !== undefined && value !== null)
  return new Map(there.map(([key, value]) => [key.slice(PREFIX.length), value]))
}

export async function spareKeys(): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null))
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
}

export async function writeSpare(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
  await browser.storage.session.set(Object.fromEntries(entries.map(([key, value]) => [PREFIX + key, value])))
}

export async function deleteSpare(keys: readonly string[]): Promise<void> {
  await browser.storage.session.remove(keys.map((key) => PREFIX + key))
}
