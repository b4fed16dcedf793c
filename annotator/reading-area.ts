import { boxOfElement } from './by-prototype.ts'
import { observeSizeChanges } from './size-changes.ts'
import type { Area } from './unread.ts'

/** The reader turns pages: what lies one viewport above or below is as good as seen. */
export function readingArea(): Area {
  return { top: -innerHeight, bottom: 2 * innerHeight }
}

/** What is in no element has no place of its own, and may be anywhere. */
export function isWithin(element: Element | null, { top, bottom }: Area): boolean {
  const box = element && boxOfElement(element)
  return !box || (box.bottom >= top && box.top <= bottom)
}

const QUIET_MS = 100

export interface AreaWatch {
  /** Listens anew: `document.open()` takes every listener. Of the first scroll it hears the end only, which costs the page nothing. */
  listen: () => void
  /** Hears of every scroll from its beginning: the first listener of that kind costs the page a frame. */
  listenClosely: () => void
  stop: () => void
}

interface AreaEvents {
  /** At once that it moves, before that is painted. */
  onMoving: () => void
  /** A little later that it has moved. */
  onMove: () => void
  /** Whether the page is changing, so that its size tells nothing new. */
  isChanging: () => boolean
}

/**
 * Tells when another part of the page may have come near: the page or a part of it was scrolled, the window changed its size, or
 * something was folded away or shown in place of something else.
 */
export function watchReadingArea({ onMoving, onMove, isChanging }: AreaEvents): AreaWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  const listening = new AbortController()
  const options = { capture: true, passive: true, signal: listening.signal }
  const sizes = observeSizeChanges(() => {
    if (!isChanging()) onEvent()
  })
  const onEvent = () => {
    listenTo('scroll')
    onMoving()
    timer ??= setTimeout(() => {
      timer = undefined
      onMove()
    }, QUIET_MS)
  }

  function listenTo(type: 'scrollend' | 'resize' | 'click' | 'scroll'): void {
    addEventListener(type, onEvent, options)
  }

  return {
    listen: () => {
      listenTo('scrollend')
      listenTo('resize')
      listenTo('click')
      // Without a root while the page is written anew.
      for (const root of document.children) sizes.observe(root)
    },
    listenClosely: () => listenTo('scroll'),
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      sizes.disconnect()
      listening.abort()
    },
  }
}
