import { closestTo } from './by-prototype.ts'
import { elementAround, withHosts } from './readable.ts'
import type { Box } from './place-card.ts'

const LEAST_OPACITY = 0.6
/** How far inside its corners the card is looked at: they are round. */
const INSET_PX = 10
const VEILED = /blur|url|(?:opacity|brightness|contrast)\(0?(?:\.[0-5]\d*)?\)/

/**
 * Whether a reader sees what they press on the card of a name: a page can make itself transparent, or lay something over the card. Asks
 * for layout, so not for every frame.
 */
export function isPlainlySeen(document: Document, isOurs: (node: EventTarget | null) => boolean, box: Box, name: Node): boolean {
  let opacity = 1
  for (const element of [document.documentElement, document.body]) {
    const style = getComputedStyle(element)
    opacity *= Number(style.opacity)
    if (style.visibility !== 'visible' || VEILED.test(style.filter)) return false
  }
  return opacity >= LEAST_OPACITY && (isOnTop(document, isOurs, box) || isInModal(name))
}

function isOnTop(document: Document, isOurs: (node: EventTarget | null) => boolean, { left, top, width, height }: Box): boolean {
  const columns = [left + INSET_PX, left + width - INSET_PX]
  const rows = [top + INSET_PX, top + height - INSET_PX]
  const points = [[left + width / 2, top + height / 2], ...columns.flatMap((x) => rows.map((y) => [x, y]))]
  return points.every(([x = 0, y = 0]) => isOurs(document.elementFromPoint(x, y)))
}

/** Beside a modal dialog, or what fills the screen, nothing can be hit. The card of a name in it is to be read there, and cannot be pressed. */
function isInModal(name: Node): boolean {
  const around = elementAround(name)
  return around !== undefined && withHosts(around).some((element) => closestTo(element, 'dialog:modal,:fullscreen'))
}
