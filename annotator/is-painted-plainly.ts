/**
 * Whether the text of an element is painted in its colour alone. Browsers paint text under a highlight in that colour: it would lose its
 * outline, or a filling of its own, as that of a gradient's, and vanish where the colour is transparent.
 */
export function isPaintedPlainly(element: Element): boolean {
  const style = getComputedStyle(element)
  const strokePx = parseFloat(style.getPropertyValue('-webkit-text-stroke-width'))
  // A hair's breadth in the same colour only makes it bolder.
  const isOutlined = strokePx >= 1 || (strokePx > 0 && style.getPropertyValue('-webkit-text-stroke-color') !== style.color)
  return !isOutlined && style.getPropertyValue('-webkit-text-fill-color') === style.color
}
