import { createRestTimer } from './rest-timer.ts'
import { observeSizeChanges } from './size-changes.ts'

const QUIET_MS = 120
/** A page that writes its theme at every frame is looked at now and then. */
const LONGEST_WAIT_MS = 1_000

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
  const listeners = [
    ['resize', onResize],
    ['scroll', rest.start],
    ['load', rest.start],
    ['transitionend', rest.start],
    ['animationend', rest.start],
    ['toggle', rest.start],
    // Folds, tabs, menus and whatever else a page lays over itself.
    ['click', rest.start],
  ] as const

  function observe(): void {
    for (const element of [document.documentElement, document.body]) {
      if (!element) continue
      sizes.observe(element)
      themes.observe(element, { attributes: true })
    }
  }

  return {
    start: () => {
      for (const [type, listener] of listeners) addEventListener(type, listener, { capture: true, passive: true })
      document.fonts.addEventListener('loadingdone', rest.start)
      scheme.addEventListener('change', rest.start)
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
      for (const [type, listener] of listeners) removeEventListener(type, listener, { capture: true })
      document.fonts.removeEventListener('loadingdone', rest.start)
      scheme.removeEventListener('change', rest.start)
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
