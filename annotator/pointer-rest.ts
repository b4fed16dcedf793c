const REST_MS = 300

export interface PointerRest {
  /** Listens anew: `document.open()` takes every listener from a document. */
  listen: () => void
  stop: () => void
}

/** Tells where a real pointer comes to rest. While it moves, all this costs is to remember where it is. */
export function watchPointerRest(document: Document, onRest: (x: number, y: number) => void): PointerRest {
  let timer: ReturnType<typeof setTimeout> | undefined
  let x = 0
  let y = 0
  let movedAtMs = 0

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return
    x = event.clientX
    y = event.clientY
    movedAtMs = performance.now()
    timer ??= setTimeout(look, REST_MS)
  }

  function look(): void {
    const restsForMs = performance.now() - movedAtMs
    timer = restsForMs < REST_MS ? setTimeout(look, REST_MS - restsForMs) : undefined
    if (timer === undefined) onRest(x, y)
  }

  return {
    listen: () => document.addEventListener('pointermove', onMove, { passive: true, capture: true }),
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      document.removeEventListener('pointermove', onMove, { capture: true })
    },
  }
}
