import { browser } from 'wxt/browser'

/** Tells of every right that the reader gives or takes back. @returns a function that stops watching */
export function watchPermissions(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions
  onAdded.addListener(onChange)
  onRemoved.addListener(onChange)
  return () => {
    onAdded.removeListener(onChange)
    onRemoved.removeListener(onChange)
  }
}
