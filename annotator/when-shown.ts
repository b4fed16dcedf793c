import { isVisible, matchesOf } from './by-prototype.ts'
import { elementAround } from './readable.ts'

/** So many hidden elements are waited for, one or two for each place; a page with more hides names for no reader. */
const MOST_WAITED = 400
const MOST_AROUND = 50
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

/**
 * What is to be shown before an element can be: the outermost near by that has been taken out of the layout, or else the element itself.
 * To ask one of them takes the longer the deeper it lies.
 */
function hiderOf(element: Element): Element {
  let hider = element
  let around: Element | undefined = element
  for (let step = 0; step < MOST_AROUND && around && !isVisible(around); step++) {
    if (getComputedStyle(around).display === 'none') hider = around
    around = elementAround(around)
  }
  return hider
}

/**
 * The browser tells by itself when an element is laid out in reach of the reader, so waiting for that costs nothing. What has a place
 * already and is only invisible nobody tells of: it is looked at now and then.
 */
export function whenShown(signal: AbortSignal): WhenShown {
  const waiting = new Map<Element, () => void>()
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
    waiting.get(element)?.()
    return true
  }

  function forget(element: Element): void {
    observer.unobserve(element)
    invisible.delete(element)
    waiting.delete(element)
  }

  function forgetGone(): void {
    for (const element of waiting.keys()) if (!element.isConnected) forget(element)
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
      // What hides may itself have no box when it is shown: as a wrapper to the layout.
      const watched = new Set([hider, element])
      for (const one of watched) {
        waiting.set(one, () => {
          watched.forEach(forget)
          onShown(hider)
        })
        observer.observe(one)
      }
    },
  }
}
