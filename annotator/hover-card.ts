import type { Card } from '../core/card/card.ts'
import { say } from '../core/language/say.ts'
import { actionsOf } from './actions-of.ts'
import { askForCard } from './ask-for-card.ts'
import { createCardEvents } from './card-events.ts'
import { createCardView, type CardPlace } from './card.ts'
import type { Mark } from './find-in-page.ts'
import { boxesOf, partAt } from './hit-test.ts'
import type { Host } from './host.ts'
import { isPlainlySeen } from './is-plainly-seen.ts'
import { toneAround } from './page-tone.ts'
import { GAP_PX, isInside, visibleBox, type Box } from './place-card.ts'
import { elementAround } from './readable.ts'
import { watchPointerRest, type RestSettings } from './pointer-rest.ts'
import { isForThePage, isTap } from './tap.ts'

/** How long a pointer may be away from name and card on its way from one to the other. */
const LEAVE_MS = 220

export interface HoverCardParts {
  document: Document
  host: Host
  describe: (mark: Mark) => Promise<Card | undefined>
  markAt: (x: number, y: number) => Mark | undefined
  /** What the page already holds, shown at once. */
  heldFor: (mark: Mark) => { name: string; figures: string }
  follow: (modelId: string, isFollowed: boolean) => Promise<void>
  compare: (modelId: string, isCompared: boolean) => Promise<boolean>
  openDigest: (modelId: string) => Promise<void>
  openLabel?: string
}

export interface HoverCard {
  /** From now on a pointer at rest or a tap opens the card. May be called again at any time. */
  listen: () => void
  configure: (settings: RestSettings) => void
  /** The focus goes into the card, and back when it closes. Scrolls nothing. */
  openAt: (mark: Mark) => void
  close: () => void
  /** Closes the card if what it speaks of is gone. */
  closeUnless: (isStillThere: (mark: Mark) => boolean) => void
  remove: () => void
}

interface Opened {
  mark: Mark
  /** Of a name broken over two lines, the one at which the card stands. */
  part: number
  anchor: Box
  /** A card opened by rest goes when the pointer goes; any other stays until it is sent away. */
  by: 'rest' | 'tap' | 'keyboard'
  wasInView: boolean
}

/** closed → (rest, tap, key, call) → open, waiting → filled or excused → (pointer left, Escape, press elsewhere, veiled, name gone) → closed */
export function createHoverCard(parts: HoverCardParts): HoverCard {
  const { document, host, describe, markAt, heldFor } = parts
  const view = createCardView(document, host)
  const events = createCardEvents({ document, host, view, onPointer, onMoving: follow, onLook: look, onEnd: close })
  const rest = watchPointerRest(document, onRest)
  let open: Opened | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  /** Where the pointer was last seen: a page that scrolls takes the name away from under it, and no event tells. */
  let pointer = { x: 0, y: 0 }

  function onRest(x: number, y: number): void {
    pointer = { x, y }
    if (open?.by === 'keyboard' || isOn(x, y)) return
    const mark = markAt(x, y)
    if (mark) show(mark, partAt(mark.range, x, y), 'rest')
  }

  function onTap(event: Event): void {
    if (!isTap(event) || events.holds(event)) return
    close()
    const mark = isForThePage(event) ? undefined : markAt(event.clientX, event.clientY)
    if (mark) show(mark, partAt(mark.range, event.clientX, event.clientY), 'tap')
  }

  function show(mark: Mark, part: number, by: Opened['by']): void {
    close()
    const anchor = boxesOf(mark.range)[part]
    const around = elementAround(mark.range.startContainer)
    if (!anchor || !around) return
    const shown: Opened = { mark, part, anchor, by, wasInView: false }
    open = shown
    host.root()
    host.whenDressed(() => {
      if (open === shown) reveal(shown, { anchor, tone: toneAround(around), isRightToLeft: around.matches(':dir(rtl)') })
    })
  }

  function reveal(shown: Opened, place: CardPlace): void {
    const { mark, by } = shown
    const { name, figures } = heldFor(mark)
    view.show(name, mark.modelId === undefined ? say('card.notInTables') : figures, place)
    events.start({ hasTrap: by === 'keyboard' })
    events.onChanged()
    if (by === 'keyboard') view.focus()
    look()
    if (open === shown) ask(shown)
  }

  function ask(shown: Opened): void {
    const excuse = (sentence: string) => {
      if (open !== shown) return
      const label = say('annotator.tryAgain')
      const press = () => {
        ask(shown)
        return Promise.resolve(say('annotator.asking'))
      }
      view.excuse(sentence, [{ label, failure: label, press }])
      events.onChanged()
    }
    askForCard(() => describe(shown.mark)).then(
      (card) => {
        if (!card || card.modelId !== shown.mark.modelId) return excuse(say('annotator.gone'))
        if (open !== shown) return
        view.fill(card.rows, actionsOf(card, parts))
        events.onChanged()
      },
      () => excuse(say('annotator.unreadable')),
    )
  }

  function close(): void {
    stay()
    open = undefined
    events.stop()
    view.hide()
  }

  /** Where the name goes, the card goes too. */
  function follow(): void {
    if (!open) return
    const boxes = boxesOf(open.mark.range)
    const anchor = boxes[open.part] ?? boxes[0]
    const isInView = anchor !== undefined && isInside(visibleBox(), anchor.left, anchor.top)
    if (!anchor || (open.wasInView && !isInView)) return close()
    open.anchor = anchor
    open.wasInView = isInView
    if (!view.follow(anchor)) return
    events.onChanged()
    if (open.by === 'rest' && !isOn(pointer.x, pointer.y)) leave()
  }

  function look(): void {
    follow()
    const box = view.box()
    // In a tab that nobody looks at there is nothing to be hit.
    if (document.visibilityState === 'hidden') return
    if (!open || !box || !isPlainlySeen(document, host.isOurs, box, open.mark.range.startContainer)) close()
  }

  function onPointer(at: PointerEvent | undefined): void {
    if (at) pointer = { x: at.clientX, y: at.clientY }
    if (at && isOn(pointer.x, pointer.y)) stay()
    else if (open?.by === 'rest') leave()
  }

  function leave(): void {
    leaving ??= setTimeout(close, LEAVE_MS)
  }

  function stay(): void {
    clearTimeout(leaving)
    leaving = undefined
  }

  function isOn(x: number, y: number): boolean {
    const box = view.box()
    return open !== undefined && box !== undefined && (isInside(open.anchor, x, y, 2) || isInside(box, x, y, GAP_PX + 2))
  }

  return {
    listen: () => {
      rest.listen()
      document.defaultView?.addEventListener('click', onTap, { capture: true, passive: true })
    },
    configure: rest.configure,
    openAt: (mark) => show(mark, 0, 'keyboard'),
    close,
    closeUnless: (isStillThere) => {
      if (open && !isStillThere(open.mark)) close()
    },
    remove: () => {
      rest.stop()
      document.defaultView?.removeEventListener('click', onTap, { capture: true })
      close()
    },
  }
}
