import type { CardRow } from '../core/card/card.ts'
import { locale, say } from '../core/language/say.ts'
import { addStyle } from './add-style.ts'
import { createActionBar, type Action, type ActionBar } from './card-actions.ts'
import { element, rowsOf } from './card-content.ts'
import { focusedIn, keepTabInside } from './card-focus.ts'
import { cardCss } from './card-style.ts'
import { takeBackZoom, type Host } from './host.ts'
import type { Tone } from './page-tone.ts'
import { EDGE_PX, placeCard, visibleBox, type Box } from './place-card.ts'

export interface CardPlace {
  anchor: Box
  tone: Tone
  isRightToLeft: boolean
}

/** The one card of a page. Its element is made when it is first shown. */
export interface CardView {
  /** Shows what the page holds, and that more is on its way. */
  show: (name: string, subtitle: string, where: CardPlace) => void
  fill: (rows: readonly CardRow[], actions: readonly Action[]) => void
  /** Says in place of the rows why there are none. */
  excuse: (sentence: string, actions: readonly Action[]) => void
  /** Stands at the name, wherever it and the viewport have gone. @returns whether the card moved */
  follow: (anchor: Box) => boolean
  focus: () => void
  /** Gives the focus back to where it was, if it is in the card. */
  hide: () => void
  /** Where the card stands, without asking for layout; undefined while it is closed. */
  box: () => Box | undefined
  /** The link or button of the card under a point, or else with the focus. */
  controlAt: (point: { clientX: number; clientY: number } | undefined) => Element | undefined
  press: (control: Element) => void
  keepTabInside: (tab: KeyboardEvent) => void
}

/** A filled card's, so that it need not change sides when it is filled. */
const LIKELY_HEIGHT_PX = 340
/** Below this the buttons would leave the rows no room, and scroll with them. */
const LOW_PX = 260

export function createCardView(document: Document, host: Host): CardView {
  let card: HTMLElement | undefined
  let head: HTMLElement[] = []
  let bar: ActionBar | undefined
  let place: CardPlace | undefined
  let box: Box | undefined
  let focusedBefore: Element | null = null

  const rootOf = () => card?.getRootNode() as ShadowRoot | undefined
  const hasFocus = () => card?.contains(rootOf()?.activeElement ?? null) === true

  function build(root: ShadowRoot): HTMLElement {
    addStyle(root, cardCss)
    const made = element(document, 'section', '')
    made.popover = 'manual'
    made.role = 'dialog'
    made.lang = locale()
    made.dir = 'ltr'
    made.tabIndex = -1
    root.append(made)
    return made
  }

  function finish(content: HTMLElement, actions: readonly Action[]): void {
    if (!card || !box) return
    const hadFocus = hasFocus()
    bar = createActionBar(document, actions)
    card.replaceChildren(...head, content, ...(actions.length > 0 ? [bar.element] : []))
    card.ariaBusy = 'false'
    if (hadFocus && !hasFocus()) card.focus({ preventScroll: true })
    settle()
  }

  function settle(): boolean {
    if (!card || !place) return false
    const viewport = visibleBox()
    card.style.maxWidth = `${viewport.width - 2 * EDGE_PX}px`
    const size = {
      width: card.offsetWidth,
      // The content's height is told rounded, and a hair too little would ask for a scroll bar.
      height: card.scrollHeight + card.offsetHeight - card.clientHeight + 1,
      likelyHeight: LIKELY_HEIGHT_PX,
    }
    const next = placeCard(place.anchor, size, viewport, place.isRightToLeft)
    const hasMoved = next.left !== box?.left || next.top !== box.top
    card.style.left = `${next.left}px`
    card.style.top = `${next.top}px`
    card.style.maxHeight = `${next.height}px`
    card.classList.toggle('low', next.height < LOW_PX)
    box = next
    return hasMoved
  }

  return {
    show: (name, subtitle, where) => {
      const root = host.root()
      card ??= build(root)
      if (!card.isConnected) return
      takeBackZoom(card)
      place = where
      focusedBefore = focusedIn(document)
      head = [element(document, 'h2', '', name), ...(subtitle ? [element(document, 'p', '', subtitle)] : [])]
      card.replaceChildren(...head, element(document, 'p', 'note waiting', say('annotator.reading')))
      card.ariaLabel = say('annotator.cardOf', { name })
      card.ariaBusy = 'true'
      card.classList.toggle('dark', where.tone === 'dark')
      card.showPopover()
      card.scrollTop = 0
      settle()
    },
    // That a name is in no table stands below it already; a figure that does too has its basis in its row.
    fill: (rows, actions) => finish(rowsOf(document, rows.filter(({ id }) => id !== 'unknown')), actions),
    excuse: (sentence, actions) => {
      const note = element(document, 'p', 'note', sentence)
      note.role = 'status'
      finish(note, actions)
    },
    follow: (anchor) => {
      if (place) place = { ...place, anchor }
      return settle()
    },
    focus: () => card?.focus({ preventScroll: true }),
    hide: () => {
      const focused = hasFocus() ? rootOf()?.activeElement : undefined
      card?.hidePopover()
      box = undefined
      // A body takes no focus: the card has to let it go, or the browser does so only when it paints.
      if (focused instanceof HTMLElement) focused.blur()
      if (focused && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true })
    },
    box: () => (card?.isConnected ? box : undefined),
    controlAt: (point) => {
      const root = rootOf()
      const found = point ? root?.elementFromPoint(point.clientX, point.clientY) : root?.activeElement
      return (card?.contains(found ?? null) && found?.closest('a,button')) || undefined
    },
    press: (control) => bar?.press(control),
    keepTabInside: (tab) => {
      if (card) keepTabInside(tab, card, rootOf()?.activeElement ?? null)
    },
  }
}
