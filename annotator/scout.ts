import { candidateAt, hasCandidate, OVERLAP_CHARS } from '../core/mention/candidate.ts'
import { asksForPassword } from './asks-for-password.ts'
import { childNodesOf, elementsIn } from './by-prototype.ts'
import { followPage } from './follow-page.ts'
import { isElement } from './inline-flow.ts'
import { sectionsOf, textsOf } from './page-text.ts'
import { isProse, isReadable, isTooLong } from './readable.ts'
import { isShown, whenShown } from './when-shown.ts'
import { countElements, type Stretch } from './unread.ts'

/** On a page of no more, texts are looked at one by one: one of them may be megabytes long, of which nothing is read. */
const FEW_ELEMENTS = 100
const PIECE_ELEMENTS = 1_000

/**
 * Looks through a page for the first text that may name a model, and then is done. Costs next to nothing where there is none: texts are
 * taken many at a time and no node is looked at by itself.
 */
export function scout(document: Document, onCandidate: () => void): void {
  const looking = new AbortController()
  const shown = whenShown(looking.signal)
  const range = document.createRange()

  /** What is read on while a password is asked for is what comes anew, as after signing in. */
  function found(): void {
    if (asksForPassword(document)) return
    looking.abort()
    onCandidate()
  }

  /** A page's text comes faster in pieces than whole, and where it names a model, the first of them mostly does. */
  function* piecesOf({ first, last }: Stretch): Generator<string> {
    const isOne = first === last && isElement(first)
    const inside = isOne ? elementsIn(first) : undefined
    // By its inside: between two pieces the page may take it away, and then nothing is before or behind it.
    if (isOne) range.selectNodeContents(first)
    else range.setStartBefore(first)
    try {
      for (let count = PIECE_ELEMENTS; ; count += PIECE_ELEMENTS) {
        const next = inside?.item(count)
        if (next) range.setEndBefore(next)
        else if (isOne) range.setEnd(first, childNodesOf(first).length)
        else range.setEndAfter(last)
        yield range.toString()
        if (!next) return
        range.collapse(false)
      }
    } finally {
      range.setStart(document, 0)
      range.collapse(true)
    }
  }

  function* read(stretch: Stretch): Generator<unknown, number> {
    let chars = 0
    let before = ''
    for (const piece of countElements(document, FEW_ELEMENTS) > FEW_ELEMENTS ? piecesOf(stretch) : [shortTextsOf(stretch)]) {
      yield
      chars += piece.length
      if (yield* hasCandidate(before + piece)) {
        yield* readClosely(stretch)
        break
      }
      before = piece.slice(-OVERLAP_CHARS)
    }
    forgetMatch()
    return chars
  }

  /** Node by node: what was joined may be apart, hidden, or no prose. Most names lie in one text; others are cut by the page. */
  function* readClosely(stretch: Stretch): Generator<unknown> {
    for (const text of textsOf(stretch)) {
      if (isProse(text) && candidateAt(text.data) >= 0 && isFound(text)) return
      yield
    }
    for (const { text, placeOf } of sectionsOf(stretch)) {
      for (let at = candidateAt(text); at >= 0; at = candidateAt(text, at + 1)) {
        const { node, isOwn } = placeOf(at)
        if (isOwn && isFound(node)) return
      }
      yield
    }
  }

  /** Hidden text is waited for. */
  function isFound(text: Text): boolean {
    const parent = text.parentElement
    if (!isReadable(parent)) return false
    const isVisible = !parent || isShown(parent)
    if (isVisible) found()
    else shown.watch(parent, found)
    return isVisible
  }

  followPage(document, looking.signal, { read, isOurs: () => false, isFirst: true })
}

function shortTextsOf(stretch: Stretch): string {
  return Array.from(textsOf(stretch), (text) => (isTooLong(text) ? '' : text.data)).join('')
}

/** Engines keep the last text in which something matched, for `RegExp.lastMatch`: a page's whole text, here. */
function forgetMatch(): void {
  /^/.test('')
}
