import type { Card } from '../core/card/card.ts'
import type { MentionedModel } from '../core/mention/mention.ts'
import { element, rowsOf } from './card-content.ts'
import { cardCss } from './card-style.ts'
import type { Tone } from './page-tone.ts'
import { placeCard, type Box } from './place-card.ts'
import { randomName } from './random-name.ts'

export interface CardPlace {
  anchor: Box
  tone: Tone
  isRightToLeft: boolean
}

/** The one card of a page. Its element is made when it is first shown. */
export interface CardView {
  show: (model: MentionedModel, place: CardPlace) => void
  fill: (card: Card) => void
  /** Says in place of the rows why there are none. */
  excuse: (sentence: string) => void
  hide: () => void
  box: () => Box | undefined
  isOurs: (node: EventTarget | null) => boolean
  remove: () => void
}

/** Between a page's events and ours: a click in the card is none of the page's business. */
const KEPT_EVENTS = ['click', 'pointerdown', 'mousedown', 'wheel', 'keydown']

export function createCardView(document: Document): CardView {
  let host: HTMLElement | undefined
  let card: HTMLElement | undefined
  let place: CardPlace | undefined

  function build(): HTMLElement {
    host = document.createElement(`${randomName()}-${randomName()}`)
    const root = host.attachShadow({ mode: 'closed' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(cardCss)
    root.adoptedStyleSheets = [sheet]
    const made = element(document, 'section', '')
    made.popover = 'manual'
    made.role = 'dialog'
    made.lang = 'en'
    made.dir = 'ltr'
    root.append(made)
    for (const type of KEPT_EVENTS) host.addEventListener(type, (event) => event.stopPropagation())
    return made
  }

  function settle(): void {
    if (!card || !place) return
    card.style.cssText = ''
    const { width, height } = card.getBoundingClientRect()
    // The border box rounded up, or the last line would ask for a scroll bar.
    const box = placeCard(place.anchor, { width, height: Math.ceil(height) }, visibleBox(), place.isRightToLeft)
    card.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.width}px;max-height:${box.height}px`
  }

  function finish(content: Node): void {
    if (!card?.matches(':popover-open')) return
    card.querySelector('dl, .note')?.remove()
    card.append(content)
    settle()
  }

  return {
    show: (model, where) => {
      card ??= build()
      place = where
      card.ariaLabel = `${model.name}: scores and prices`
      card.classList.toggle('dark', where.tone === 'dark')
      card.replaceChildren(element(document, 'h2', '', model.name), element(document, 'p', '', model.figures))
      if (host?.isConnected === false) document.documentElement.append(host)
      if (card.matches(':popover-open')) card.hidePopover()
      card.showPopover()
      settle()
    },
    fill: (answer) => finish(rowsOf(document, answer.rows)),
    excuse: (sentence) => finish(element(document, 'p', 'note', sentence)),
    hide: () => {
      if (card?.matches(':popover-open')) card.hidePopover()
    },
    box: () => (card?.matches(':popover-open') ? card.getBoundingClientRect() : undefined),
    isOurs: (node) => host !== undefined && node === host,
    remove: () => {
      host?.remove()
      host = card = place = undefined
    },
  }
}

function visibleBox(): Box {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {}
  return { left: offsetLeft, top: offsetTop, width, height }
}
