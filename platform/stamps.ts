import { browser } from 'wxt/browser'

/** IndexedDB tells nobody that it changed. Each write there leaves a small stamp here, which pages watch to read again. */
export type StampName = 'edition' | 'catalogue' | 'passages' | 'sources'

export async function stamp(name: StampName): Promise<void> {
  await browser.storage.local.set({ [stampKey(name)]: Date.now() })
}

/** @returns a function that stops watching */
export function watchStamp(name: StampName, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && stampKey(name) in changes) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

function stampKey(name: StampName): string {
  return `stamp:${name}`
}
