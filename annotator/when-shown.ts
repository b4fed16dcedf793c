/** So many hidden places are waited for; a page with more hides names for no reader. */
const MOST_WAITED = 200

export interface WhenShown {
  /** Calls back once, when a hidden element has got a box near the viewport. */
  watch: (element: Element, onShown: () => void) => void
}

/** Costs nothing while nothing shows: the browser tells by itself when an element is laid out in reach of the reader. */
export function whenShown(signal: AbortSignal): WhenShown {
  const waiting = new Map<Element, () => void>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        waiting.get(target)?.()
        waiting.delete(target)
      }
    },
    { rootMargin: '100%' },
  )
  signal.addEventListener('abort', () => {
    observer.disconnect()
    waiting.clear()
  })
  return {
    watch: (element, onShown) => {
      if (signal.aborted || waiting.has(element) || waiting.size >= MOST_WAITED) return
      waiting.set(element, onShown)
      observer.observe(element)
    },
  }
}
