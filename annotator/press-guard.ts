/** Whoever means the card has seen it this long. */
const LEAST_MS = 150

/** Tells presses that are meant for the card from those that a page had it catch, by sliding it under a pointer about to press. */
export interface PressGuard {
  /** The card was shown, filled or moved. */
  onChanged: () => void
  onPointer: (isOver: boolean) => void
  allows: (click: Pick<PointerEvent, 'pointerType'>) => boolean
}

export function createPressGuard(): PressGuard {
  let changedAtMs = Infinity
  let overSinceMs = Infinity
  return {
    onChanged: () => {
      changedAtMs = performance.now()
      if (overSinceMs < changedAtMs) overSinceMs = changedAtMs
    },
    onPointer: (isOver) => {
      overSinceMs = isOver ? Math.min(overSinceMs, performance.now()) : Infinity
    },
    allows: ({ pointerType }) => {
      // A finger is nowhere before it presses; then the card itself must have stood still.
      const sinceMs = pointerType === 'mouse' ? overSinceMs : changedAtMs
      return performance.now() - sinceMs >= LEAST_MS
    },
  }
}
