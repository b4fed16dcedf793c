import type { CardView } from './card.ts'
import type { Host } from './host.ts'
import { isInside } from './place-card.ts'
import { createPressGuard } from './press-guard.ts'

/** What happens in the card is none of the page's business. */
const KEPT = [
  ...['down', 'up', 'move', 'over', 'out'].flatMap((part) => [`pointer${part}`, `mouse${part}`]),
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'selectstart'],
  ...['keydown', 'keypress', 'keyup', 'focus', 'blur', 'focusin', 'focusout'],
]
/** What moves the name under the card. */
const MOVING = ['scroll', 'resize']
/** A page may change anything at any time; this often the card is looked after. */
const LOOK_EVERY_MS = 250

export interface CardEventsParts {
  document: Document
  host: Host
  view: CardView
  /** Where the pointer is now; undefined if it has left the page. */
  onPointer: (at: PointerEvent | undefined) => void
  onMoving: () => void
  onLook: () => void
  /** Escape, a press elsewhere, another tab. */
  onEnd: () => void
}

/** What is listened to while the card is open, and never longer. */
export interface CardEvents {
  start: (options: { hasTrap: boolean }) => void
  stop: () => void
  /** The card was shown, filled or moved: presses need a moment to be meant for what is there now. */
  onChanged: () => void
  /** Whether something happens in the card, and not beside it in our element. */
  holds: (event: Event) => boolean
}

export function createCardEvents({ document, host, view, onPointer, onMoving, onLook, onEnd }: CardEventsParts): CardEvents {
  const window = document.defaultView
  const guard = createPressGuard()
  const types = [...KEPT, ...MOVING, 'visibilitychange']
  let timer: ReturnType<typeof setInterval> | undefined
  let hasTrap = false
  let pressedOn: Element | undefined

  // On the window, so that even those who listen on the document first hear nothing.
  function onEvent(event: Event): void {
    if (!event.isTrusted) return
    const isHeld = holds(event)
    if (isHeld) event.stopImmediatePropagation()
    if (event.type === 'visibilitychange') {
      if (document.visibilityState === 'hidden') onEnd()
    } else if (MOVING.includes(event.type)) onMoving()
    else if (event.type === 'keydown') onKey(event as KeyboardEvent, isHeld)
    else if (event.type === 'click' && isHeld) onClick(event as PointerEvent)
    else if (event.type === 'mousedown' && isHeld) leaveSelectionAlone(event as MouseEvent)
    else if (event.type.startsWith('pointer')) onPointerEvent(event as PointerEvent, isHeld)
  }

  function onPointerEvent(event: PointerEvent, isHeld: boolean): void {
    guard.onPointer(isHeld)
    if (event.type === 'pointerdown') {
      pressedOn = isHeld ? view.controlAt(event) : undefined
      onLook()
      // A finger may be about to scroll; its tap is seen to elsewhere.
      if (!isHeld && event.pointerType !== 'touch') onEnd()
    } else if (event.pointerType !== 'touch') {
      const isGone = event.type === 'pointerout' && event.relatedTarget === null
      if (isGone || event.type !== 'pointerout') onPointer(isGone ? undefined : event)
    }
  }

  /** Pressing a button takes neither the focus nor the selection from the page. */
  function leaveSelectionAlone(event: MouseEvent): void {
    if (view.controlAt(event)) event.preventDefault()
  }

  function onClick(event: PointerEvent): void {
    const control = view.controlAt(isByKey(event) ? undefined : event)
    if (!control) return
    const isMeant = isByKey(event) || (control === pressedOn && guard.allows(event))
    if (isMeant) view.press(control)
    else event.preventDefault()
  }

  function onKey(event: KeyboardEvent, isHeld: boolean): void {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault()
      event.stopImmediatePropagation()
      swallowKeyUp()
      onEnd()
    } else if (event.key === 'Tab' && isHeld && hasTrap) view.keepTabInside(event)
  }

  /** The other half of the key that closed the card; it may come behind that of another key, or never. */
  function swallowKeyUp(): void {
    const ending = new AbortController()
    const options = { capture: true, signal: ending.signal }
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopImmediatePropagation()
      ending.abort()
    }
    window?.addEventListener('keyup', onKeyUp, options)
    window?.addEventListener('blur', () => ending.abort(), options)
  }

  function holds(event: Event): boolean {
    if (!host.isOurs(event.target)) return false
    if (!(event instanceof MouseEvent) || isByKey(event)) return true
    const box = view.box()
    return box !== undefined && isInside(box, event.clientX, event.clientY)
  }

  return {
    start: (options) => {
      hasTrap = options.hasTrap
      pressedOn = undefined
      for (const type of types) window?.addEventListener(type, onEvent, { capture: true, passive: /^wheel|^touch/.test(type) })
      for (const type of MOVING) window?.visualViewport?.addEventListener(type, onMoving)
      timer ??= setInterval(onLook, LOOK_EVERY_MS)
    },
    stop: () => {
      for (const type of types) window?.removeEventListener(type, onEvent, { capture: true })
      for (const type of MOVING) window?.visualViewport?.removeEventListener(type, onMoving)
      clearInterval(timer)
      timer = undefined
    },
    onChanged: guard.onChanged,
    holds,
  }
}

/** A button pressed with Enter or the space bar is clicked too. */
function isByKey({ type, detail }: MouseEvent): boolean {
  return type === 'click' && detail === 0
}
