import type { MentionedModel } from '../core/mention/mention.ts'
import type { Card } from '../core/card/card.ts'
import type { Host } from './host.ts'
import { askForCard } from './ask-for-card.ts'
import { createCardView } from './card.ts'
import type { Mark } from './find-in-page.ts'
import { boxAt } from './hit-test.ts'
import { toneAround } from './page-tone.ts'
import { GAP_PX, isInside, type Box } from './place-card.ts'
import { watchPointerRest } from './pointer-rest.ts'

/** How long a pointer may be away from name and card on its way from one to the other. */
const LEAVE_MS = 220
/** What may close the card. */
const ENDINGS = ['pointermove', 'pointerleave', 'pointerdown', 'keydown', 'scroll', 'visibilitychange']
const EXCUSE = 'The tables could not be read just now. Point at the name again to retry.'

export interface HoverCardParts {
  document: Document
  host: Host
  describe: (mark: Mark) => Promise<Card | undefined>
  follow: unknown
  openDigest: unknown
  markAt: (x: number, y: number) => Mark | undefined
  heldFor: (mark: Mark) => MentionedModel
}

export interface HoverCard {
  /** From now on a pointer at rest opens the card. May be called again at any time. */
  listen: () => void
  configure: (s: unknown) => void
  openAt: (mark: Mark, o: unknown) => void
  /** Closes the card if what it speaks of is gone. */
  closeUnless: (isStillThere: (mark: Mark) => boolean) => void
  isOurs: (node: EventTarget | null) => boolean
  remove: () => void
}

/** closed → (pointer rests on a mark) → open → (pointer leaves mark and card, Escape, scroll, press elsewhere) → closed */
export function createHoverCard({ document, describe, markAt, heldFor }: HoverCardParts): HoverCard {
  const view = createCardView(document)
  let open: { mark: Mark; anchor: Box } | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  const rest = watchPointerRest(document, (x, y) => {
    if (isOn(x, y)) return
    const mark = markAt(x, y)
    const anchor = mark && boxAt(mark.range, x, y)
    if (mark && anchor) show(mark, anchor)
  })

  function show(mark: Mark, anchor: Box): void {
    const model = heldFor(mark)
    const around = mark.range.startContainer.parentElement
    if (!model || !around) return
    const shown = { mark, anchor }
    close()
    open = shown
    view.show(model, { anchor, tone: toneAround(around), isRightToLeft: around.matches(':dir(rtl)') })
    for (const type of ENDINGS) document.addEventListener(type, onEvent, true)
    askForCard(() => describe(mark), '').then(
      (card) => {
        if (open !== shown) return
        if (card && card.modelId === mark.modelId) view.fill(card)
        else view.excuse(EXCUSE)
      },
      () => {
        if (open === shown) view.excuse(EXCUSE)
      },
    )
  }

  function close(): void {
    clearTimeout(leaving)
    leaving = undefined
    open = undefined
    view.hide()
    for (const type of ENDINGS) document.removeEventListener(type, onEvent, true)
  }

  function onEvent(event: Event): void {
    if (!event.isTrusted) return
    if (event.type === 'pointermove') follow(event as PointerEvent)
    else if (event.type === 'keydown') escape(event as KeyboardEvent)
    else if (event.type === 'pointerleave') {
      if (event.target === document.documentElement) leave()
    } else if (!view.isOurs(event.target)) close()
  }

  function follow(event: PointerEvent): void {
    if (view.isOurs(event.target) || isOn(event.clientX, event.clientY)) {
      clearTimeout(leaving)
      leaving = undefined
    } else leave()
  }

  function leave(): void {
    leaving ??= setTimeout(close, LEAVE_MS)
  }

  function escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    close()
  }

  function isOn(x: number, y: number): boolean {
    const box = view.box()
    return open !== undefined && box !== undefined && (isInside(open.anchor, x, y, 2) || isInside(box, x, y, GAP_PX + 2))
  }

  return {
    listen: rest.listen,
    configure: () => undefined,
    openAt: () => undefined,
    closeUnless: (isStillThere) => {
      if (open && !isStillThere(open.mark)) close()
    },
    isOurs: view.isOurs,
    remove: () => {
      rest.stop()
      close()
      view.remove()
    },
  }
}
