export interface RestSettings {
  cardDelayMs: number
  /** A key without which a rest is none. */
  cardKey: 'none' | 'Alt' | 'Control' | 'Shift'
}

export interface PointerRest {
  /** Listens anew: `document.open()` takes every listener from a document. */
  listen: () => void
  configure: (settings: RestSettings) => void
  stop: () => void
}

/** Tells where a real pointer comes to rest. While it moves, all this costs is to remember where it is. */
export function watchPointerRest(document: Document, onRest: (x: number, y: number) => void): PointerRest {
  let { cardDelayMs, cardKey }: RestSettings = { cardDelayMs: 300, cardKey: 'none' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let x = 0
  let y = 0
  let restsSinceMs = 0
  let isKeyHeld = false
  const listening = new AbortController()
  const options = { capture: true, passive: true, signal: listening.signal }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return
    x = event.clientX
    y = event.clientY
    isKeyHeld = cardKey !== 'none' && event.getModifierState(cardKey)
    wait()
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || cardKey === 'none' || event.repeat) return
    // Any other key beside it makes it a shortcut of the page or the browser.
    isKeyHeld = event.type === 'keydown' && event.key === cardKey
    if (isKeyHeld) wait()
  }

  function wait(): void {
    restsSinceMs = performance.now()
    if (isKeyHeld || cardKey === 'none') timer ??= setTimeout(look, cardDelayMs)
  }

  function look(): void {
    timer = undefined
    if (cardKey !== 'none' && !isKeyHeld) return
    const leftMs = restsSinceMs + cardDelayMs - performance.now()
    if (leftMs > 0) timer = setTimeout(look, leftMs)
    else if (isPointerAt(document, x, y)) onRest(x, y)
  }

  return {
    // On the window and before anyone else of ours, so that moves over the card are seen here too.
    listen: () => {
      document.defaultView?.addEventListener('pointermove', onMove, options)
      for (const type of KEY_EVENTS) document.defaultView?.addEventListener(type, onKey, options)
    },
    configure: (settings) => {
      ;({ cardDelayMs, cardKey } = settings)
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      listening.abort()
    },
  }
}

const KEY_EVENTS = ['keydown', 'keyup'] as const

/** It may have left the page, or gone into a frame, where nobody tells us of it. */
function isPointerAt(document: Document, x: number, y: number): boolean {
  return document.elementFromPoint(x, y)?.matches(':is(*):hover') === true
}
