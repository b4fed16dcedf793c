import { browser } from 'wxt/browser'
import { logFailure } from './log-failure.ts'
import { watchStored } from './watch-stored.ts'

/** IndexedDB tells nobody that it changed. Each write there leaves a small stamp here, which pages watch to read again. */
export type StampName = 'edition' | 'catalogue' | 'passages' | 'sources' | 'history'

export async function stamp(name: StampName): Promise<void> {
  // A page that is not told shows what it has; it is no reason to lose what was just written.
  await browser.storage.local.set({ [stampKey(name)]: Date.now() }).catch(logFailure)
}

/** @returns a function that stops watching */
export function watchStamp(name: StampName, onChange: () => void): () => void {
  return watchStored('local', [stampKey(name)], () => onChange())
}

function stampKey(name: StampName): string {
  return `stamp:${name}`
}
