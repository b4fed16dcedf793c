import { parentNodeOf } from './by-prototype.ts'
import { inlineTexts, isElement, isInline, isText } from './inline-flow.ts'

export interface FoldedMutations {
  /** Texts and elements to read (again), none inside another. */
  roots: (Text | Element)[]
  /** Text went away: marks may hang in nothing. */
  hasLoss: boolean
  /** Something became editable, or ceased to be. */
  isEditingChanged: boolean
}

/** What a batch of records comes to: each changed place once, nothing that has left the page already. */
export function foldMutations(records: readonly MutationRecord[], isOurs: (node: Node) => boolean): FoldedMutations {
  const changed = new Set<Node>()
  let hasLoss = false
  let isEditingChanged = false
  for (const record of records) {
    hasLoss ||= record.removedNodes.length > 0
    isEditingChanged ||= record.type === 'attributes'
    if (record.type === 'childList') for (const node of record.addedNodes) changed.add(node)
    else changed.add(record.target)
    for (const text of besideChange(record)) changed.add(text)
  }
  const roots = outermost(changed).filter((node) => isText(node) || isElement(node))
  return { roots: roots.filter((node) => node.isConnected && !isOurs(node)), hasLoss, isEditingChanged }
}

/** What changes in the middle of a line cuts or joins the names on both sides. */
function besideChange({ target, previousSibling, nextSibling, type }: MutationRecord): Node[] {
  if (type !== 'childList') return isText(target) ? alongLine(target, target) : []
  const neighbours = [previousSibling, nextSibling].filter((node) => node !== null).filter(isInline)
  return [...neighbours, ...alongLine(previousSibling ?? target, nextSibling ?? target)]
}

function alongLine(before: Node, after: Node): Text[] {
  return [...(isInline(before) ? inlineTexts(before, false) : []), ...(isInline(after) ? inlineTexts(after, true) : [])]
}

function outermost(nodes: ReadonlySet<Node>): Node[] {
  const free = new Set<Node>()
  return [...nodes].filter((node) => {
    const path: Node[] = []
    for (let parent = parentNodeOf(node); parent && !free.has(parent); parent = parentNodeOf(parent)) {
      if (nodes.has(parent)) return false
      path.push(parent)
    }
    for (const parent of path) free.add(parent)
    return true
  })
}

/** Whether elements came or went. */
export function hasElements({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(isElement)
}
