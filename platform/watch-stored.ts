import { browser } from 'wxt/browser'

type Changes = Record<string, { newValue?: unknown }>

/** Calls back when something is stored anew under any of these keys. @returns a function that stops watching */
export function watchStored(area: 'local' | 'session', keys: readonly string[], onChange: (changes: Changes) => void): () => void {
  const listener = (changes: Changes, changedArea: string) => {
    if (changedArea === area && keys.some((key) => key in changes)) onChange(changes)
  }
  // Kept, because a page's script that outlives an update finds `browser.storage` gone.
  const { onChanged } = browser.storage
  onChanged.addListener(listener)
  return () => onChanged.removeListener(listener)
}
