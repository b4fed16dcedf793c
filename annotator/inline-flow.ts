/** Elements that do not end a line of text by themselves. `sub` and `sup` are left out: `GPT-5²` is GPT-5 with a footnote. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong time tt u var wbr'.split(' '),
)

export function isText(node: Node): node is Text {
  return node.nodeType === 3
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** A comment too: frameworks put them where something may come, in the middle of a line. */
export function isInline(node: Node): boolean {
  return !isElement(node) || INLINE.has(node.localName)
}

/** Longer than any model's name, so that every name which touches a text is whole with what is this far away. */
const REACH_CHARS = 96
const REACH_TEXTS = 24

/** The texts on the line of `from`, nearest first, as far as a name can reach. */
export function inlineTexts(from: Node, isForward: boolean): Text[] {
  const texts: Text[] = []
  let chars = 0
  let text = nextInline(from, isForward)
  while (text && chars < REACH_CHARS && texts.length < REACH_TEXTS) {
    texts.push(text)
    chars += text.length
    text = nextInline(text, isForward)
  }
  return texts
}

/** So many empty elements in a row stand in no sentence. */
const MOST_STEPS = 32

/** The text that continues the line of `from`, over the edges of inline elements but not over those of blocks. */
export function nextInline(from: Node, isForward: boolean): Text | undefined {
  let node: Node | undefined = from
  for (let step = 0; step < MOST_STEPS; step++) {
    node = nextSiblingInline(node, isForward)
    if (!node) return undefined
    let inner: Node | null = node
    while (inner && isElement(inner)) {
      if (!isInline(inner)) return undefined
      node = inner
      inner = isForward ? inner.firstChild : inner.lastChild
    }
    if (inner && isText(inner)) return inner
    node = inner ?? node
  }
  return undefined
}

function nextSiblingInline(from: Node, isForward: boolean): Node | undefined {
  for (let node: Node | null = from; node; ) {
    const sibling = isForward ? node.nextSibling : node.previousSibling
    if (sibling) return sibling
    node = node.parentNode
    if (!node || !isElement(node) || !isInline(node)) return undefined
  }
  return undefined
}
