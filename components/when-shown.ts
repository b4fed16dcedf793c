import { onScopeDispose, watch } from 'vue'

/** Says when there is something in a document that is shown: then, and whenever other `content` comes or the document is shown again. */
export function whenShown(content: () => unknown, onShown: () => void): void {
  function look(): void {
    if (content() !== undefined && document.visibilityState === 'visible') onShown()
  }
  watch(content, look, { immediate: true })
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))
}
