import type { Area } from './unread.ts'

/** The reader turns pages: what lies one viewport above or below is as good as seen. */
export function readingArea(): Area {
  return { top: -innerHeight, bottom: 2 * innerHeight }
}

/** What is in no element has no place of its own, and may be anywhere. */
export function isWithin(element: Element | null, { top, bottom }: Area): boolean {
  const box = element?.getBoundingClientRect()
  return !box || (box.bottom >= top && box.top <= bottom)
}

const QUIET_MS = 100
const MOVES = ['scrollend', 'resize', 'scroll'] as const

export interface AreaWatch {
  /** Listens anew: `document.open()` takes every listener. Of the first scroll it hears the end only, which costs the page nothing. */
  listen: () => void
  /** Hears of every scroll from its beginning: the first listener of that kind costs the page a frame. */
  listenClosely: () => void
  stop: () => void
}

/**
 * Tells when another part of the page may have come near: the page or a part of it was scrolled, or the window changed its size. At
 * once that it moves, before that is painted, and a little later that it has moved.
 */
export function watchReadingArea(onMoving: () => void, onMove: () => void): AreaWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  const onEvent = () => {
    listenTo('scroll')
    onMoving()
    timer ??= setTimeout(() => {
      timer = undefined
      onMove()
    }, QUIET_MS)
  }

  function listenTo(type: (typeof MOVES)[number]): void {
    addEventListener(type, onEvent, { capture: true, passive: true })
  }

  return {
    listen: () => {
      listenTo('scrollend')
      listenTo('resize')
    },
    listenClosely: () => listenTo('scroll'),
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      for (const type of MOVES) removeEventListener(type, onEvent, { capture: true })
    },
  }
}
