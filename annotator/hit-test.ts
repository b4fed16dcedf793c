import { boxOfElement, isVisible, parentElementOf } from './by-prototype.ts'
import { isTransparent } from './page-tone.ts'
import { isInside, type Box } from './place-card.ts'

/** What browsers offer today beyond the type library. */
interface HighlightsFromPoint {
  highlightsFromPoint?: (x: number, y: number, options: { shadowRoots: ShadowRoot[] }) => { highlight: Highlight; ranges: AbstractRange[] }[]
}

/** The range of `highlight`, which holds `ranges`, under a point. Costs up to a millisecond: for a pointer at rest, not for a moving one. */
export function rangeAt(
  highlight: Highlight,
  ranges: Iterable<AbstractRange>,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): AbstractRange | undefined {
  const registry = CSS.highlights as unknown as HighlightsFromPoint
  const hit = registry.highlightsFromPoint?.(x, y, { shadowRoots }).find((hit) => hit.highlight === highlight)
  if (hit || !registry.highlightsFromPoint) return seenRangeAt(hit?.ranges ?? ranges, x, y)
  // Chromium hits nothing in a text whose first letter has a style of its own, or under a link stretched over its card.
  return undrawnRangeAt(ranges, x, y)
}

/** The one of some ranges, whether or not a highlight holds them, in an element under a point. */
export function undrawnRangeAt(ranges: Iterable<AbstractRange>, x: number, y: number): AbstractRange | undefined {
  const under = new Set<Element | null>(document.elementsFromPoint(x, y))
  return seenRangeAt([...ranges].filter(({ startContainer }) => under.has(startContainer.parentElement)), x, y)
}

function seenRangeAt(ranges: Iterable<AbstractRange>, x: number, y: number): AbstractRange | undefined {
  return [...ranges].find((range) => partAt(range, x, y) >= 0 && isSeen(range, x, y))
}

/** The parts of a range: a name broken over two lines has two. None if its text is gone. */
export function boxesOf(range: AbstractRange): Box[] {
  if (!isSound(range)) return []
  const live = new Range()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return [...live.getClientRects()]
}

/** Which part of a range is under a point; -1 if none. */
export function partAt(range: AbstractRange, x: number, y: number): number {
  return boxesOf(range).findIndex((box) => isInside(box, x, y, 1))
}

/** The page may have shortened the text since. */
function isSound({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
  const isLongEnough = (node: Node, offset: number) => node.isConnected && offset <= (node.nodeValue?.length ?? 0)
  return isLongEnough(startContainer, startOffset) && isLongEnough(endContainer, endOffset)
}

/** Whether the text itself is under the point, or only see-through elements lie above it, such as a link stretched over its card. */
function isSeen(range: AbstractRange, x: number, y: number): boolean {
  const owner = range.startContainer.parentElement
  if (owner && isFaded(owner)) return false
  const root = owner?.getRootNode() as Document | ShadowRoot | undefined
  for (const element of root?.elementsFromPoint(x, y) ?? []) {
    if (owner?.contains(element)) return true
    if (element.contains(owner)) return !isCutOff(owner, element, x, y)
    if (isOpaque(element)) return false
  }
  return false
}

/** Text that an element around it does not show: below the last line of a summary, say. Firefox tells its place all the same. */
function isCutOff(owner: Element | null, end: Element, x: number, y: number): boolean {
  for (let around = owner; around && around !== end; around = parentElementOf(around)) {
    if (getComputedStyle(around).overflowY !== 'visible' && !isInside(boxOfElement(around), x, y)) return true
  }
  return false
}

/** As a slide is that comes next, and lies over the one that shows. What is `contents` has no box to be told of. */
function isFaded(element: Element): boolean {
  return getComputedStyle(element).display !== 'contents' && !isVisible(element, { opacityProperty: true })
}

function isOpaque(element: Element): boolean {
  if (isFaded(element)) return false
  if (/^(?:img|video|canvas|iframe)$/.test(element.localName)) return true
  const { backgroundImage, backgroundColor } = getComputedStyle(element)
  return backgroundImage !== 'none' || !isTransparent(backgroundColor)
}
