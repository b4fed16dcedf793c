import { isVisible, matchesOf } from './by-prototype.ts'
import { elementAround } from './readable.ts'

/** So many hidden places are waited for; a page with more hides names for no reader. */
const MOST_WAITED = 200
const LOOK_EVERY_MS = 500

export interface WhenShown {
  /** Calls back once, when a hidden element shows near the viewport, with all that was hidden together with it. */
  watch: (element: Element, onShown: (shown: Element) => void) => void
}

/** Whether text straight in an element is to be seen. Of what is only a wrapper to the layout, what is around it tells. */
export function isShown(element: Element): boolean {
  if (isVisible(element, { visibilityProperty: true })) return !isFolded(element)
  const { display, visibility } = getComputedStyle(element)
  const around = display === 'contents' && visibility === 'visible' ? elementAround(element) : undefined
  return around !== undefined && isShown(around)
}

/** Has a box, and shows nothing in it. */
function isFolded(element: Element): boolean {
  return matchesOf(element, 'details:not([open])') || getComputedStyle(element).contentVisibility === 'hidden'
}

/** What is to be shown before an element can be: the outermost that has been taken out of the layout, or else the element itself. */
function hiderOf(element: Element): Element {
  let hider = element
  for (let around: Element | undefined = element; around && !isVisible(around); around = elementAround(around)) {
    if (getComputedStyle(around).display === 'none') hider = around
  }
  return hider
}

/**
 * The browser tells by itself when an element is laid out in reach of the reader, so waiting for that costs nothing. What has a place
 * already and is only invisible nobody tells of: it is looked at now and then.
 */
export function whenShown(signal: AbortSignal): WhenShown {
  const waiting = new Map<Element, (shown: Element) => void>()
  const invisible = new Set<Element>()
  let timer: ReturnType<typeof setInterval> | undefined

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) invisible.delete(target)
        else if (!tellIfShown(target)) invisible.add(target)
      }
      clearInterval(timer)
      timer = invisible.size > 0 ? setInterval(() => invisible.forEach(tellIfShown), LOOK_EVERY_MS) : undefined
    },
    { rootMargin: '100%' },
  )

  function tellIfShown(element: Element): boolean {
    if (!isShown(element)) return false
    observer.unobserve(element)
    invisible.delete(element)
    waiting.get(element)?.(element)
    waiting.delete(element)
    return true
  }

  function forgetGone(): void {
    for (const element of waiting.keys()) {
      if (element.isConnected) continue
      observer.unobserve(element)
      invisible.delete(element)
      waiting.delete(element)
    }
  }

  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearInterval(timer)
    waiting.clear()
    invisible.clear()
  })
  return {
    watch: (element, onShown) => {
      if (waiting.size >= MOST_WAITED) forgetGone()
      if (signal.aborted || waiting.size >= MOST_WAITED) return
      const hider = hiderOf(element)
      if (waiting.has(hider)) return
      waiting.set(hider, onShown)
      observer.observe(hider)
    },
  }
}
