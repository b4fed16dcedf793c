/**
 * Whether the text of an element is painted in its colour alone. Browsers paint text under a highlight in that colour: it would lose its
 * outline, or a filling of its own, as that of a gradient's, and vanish where the colour is transparent.
 */
export function isPaintedPlainly(element: Element): boolean {
  const style = getComputedStyle(element)
  const isOutlined = parseFloat(style.getPropertyValue('-webkit-text-stroke-width')) > 0
  return !isOutlined && style.getPropertyValue('-webkit-text-fill-color') === style.color
}
