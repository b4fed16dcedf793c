import { elementAround } from './readable.ts'

/**
 * Whether a text is painted in the colour of its element alone. Browsers paint text under a highlight in that colour: it would lose its
 * outline, or a filling of its own, as that of a gradient's, and vanish where the colour is transparent; and in Firefox it would lose
 * the colour of the slot that it is shown in.
 */
export function isPaintedPlainly(text: Node): boolean {
  const element = elementAround(text)
  if (!element) return true
  const style = getComputedStyle(element)
  const strokePx = parseFloat(style.getPropertyValue('-webkit-text-stroke-width'))
  // A hair's breadth in the same colour only makes it bolder.
  const isOutlined = strokePx >= 1 || (strokePx > 0 && style.getPropertyValue('-webkit-text-stroke-color') !== style.color)
  const { assignedSlot } = text as Text
  const hasSlotColor = assignedSlot ? getComputedStyle(assignedSlot).color !== style.color : false
  return !isOutlined && !hasSlotColor && style.getPropertyValue('-webkit-text-fill-color') === style.color
}
