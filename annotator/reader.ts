import { isText } from './inline-flow.ts'
import { openShadowRoots } from './shadow-roots.ts'

const SHOW_TEXT = 4

/** What reading a page comes upon. */
export interface Finds {
  onText: (text: Text) => void
  onShadowRoot: (root: ShadowRoot) => void
}

/** Reads every text below the roots; each step is small, so that the caller can stop to let the page breathe. */
export function* readTexts(roots: readonly Node[], { onText, onShadowRoot }: Finds): Generator<void> {
  for (const root of roots) {
    if (isText(root)) {
      onText(root)
      yield
      continue
    }
    yield* readBelow(root, onText)
    for (const shadowRoot of openShadowRoots(root)) {
      if (shadowRoot) onShadowRoot(shadowRoot)
      yield
    }
  }
}

function* readBelow(root: Node, onText: (text: Text) => void): Generator<void> {
  let walker = walk(root)
  let restartsLeft = 3
  for (;;) {
    const text = walker.nextNode() as Text | null
    if (!text) {
      // The page may have taken the walker's place out while it rested; then the end it met is not the end of the root.
      const isAstray = walker.currentNode !== root && !root.contains(walker.currentNode)
      if (!isAstray || !root.isConnected || restartsLeft-- === 0) return
      walker = walk(root)
      continue
    }
    onText(text)
    yield
  }
}

function walk(root: Node): TreeWalker {
  return ((root.ownerDocument ?? root) as Document).createTreeWalker(root, SHOW_TEXT)
}

