import { createRestTimer } from './rest-timer.ts'
import { observeSizeChanges } from './size-changes.ts'

const QUIET_MS = 120
/** A page that writes its theme at every frame is looked at now and then. */
const LONGEST_WAIT_MS = 1_000
/** After these something may stand elsewhere: a click opens folds, tabs, menus and whatever else a page lays over itself. */
const MOVES = ['scroll', 'load', 'transitionend', 'animationend', 'toggle', 'click']

export interface LayoutWatch {
  start: () => void
  /** The blocks whose own size matters from now on. */
  watch: (blocks: readonly Element[]) => void
  /** Has the next frame's layout told as a shift, whatever it is. */
  expectShift: () => void
  stop: () => void
}

interface LayoutEvents {
  /** The window is another one: nothing stands where it stood. */
  onMove: () => void
  /** Lines may have moved, as when something above has another size; told when they are laid out and before they are painted. */
  onShift: () => void
  /** Something may have moved, or something else come into view. */
  onChange: () => void
}

/** What tells that a page is laid out anew, or in other colours: sizes, fonts, pictures, transitions, scrolling, themes. */
export function watchLayout(document: Document, { onMove, onShift, onChange }: LayoutEvents): LayoutWatch {
  const rest = createRestTimer(onChange, QUIET_MS, LONGEST_WAIT_MS)
  let blocks = new Set<Element>()
  const sizes = observeSizeChanges(() => {
    onShift()
    onChange()
  })
  let frame: number | undefined
  // Tells the size of what it begins to watch, as soon as that is laid out. It must not begin while sizes are told: where that goes on, the
  // browser reports an error to the page.
  const nextLayout = new ResizeObserver(() => {
    nextLayout.disconnect()
    onShift()
  })
  const onResize = () => {
    onMove()
    rest.start()
  }
  // Where pages write their theme.
  const themes = new MutationObserver(rest.start)
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  let listening: AbortController | undefined

  function observe(): void {
    for (const element of [document.documentElement, document.body]) {
      if (!element) continue
      sizes.observe(element)
      themes.observe(element, { attributes: true })
    }
  }

  return {
    start: () => {
      listening = new AbortController()
      const options = { capture: true, passive: true, signal: listening.signal }
      addEventListener('resize', onResize, options)
      for (const type of MOVES) addEventListener(type, rest.start, options)
      document.fonts.addEventListener('loadingdone', rest.start, options)
      scheme.addEventListener('change', rest.start, options)
      observe()
    },
    watch: (next) => {
      const wanted = new Set(next)
      for (const block of blocks) if (!wanted.has(block)) sizes.unobserve(block)
      for (const block of wanted) if (!blocks.has(block)) sizes.observe(block)
      blocks = wanted
      // The page may have another body by now.
      observe()
    },
    expectShift: () => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined
        // Without a root while it is written anew.
        for (const root of document.children) nextLayout.observe(root)
      })
    },
    stop: () => {
      listening?.abort()
      themes.disconnect()
      rest.stop()
      sizes.disconnect()
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
      nextLayout.disconnect()
      blocks = new Set()
    },
  }
}
