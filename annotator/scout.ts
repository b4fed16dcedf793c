import { candidateAt } from '../core/mention/candidate.ts'
import { followPage } from './follow-page.ts'
import { sectionsOf, textsOf } from './page-text.ts'
import { isProse, isReadable, isTooLong } from './readable.ts'
import { isShown, whenShown } from './when-shown.ts'
import { countElements, type Stretch } from './unread.ts'

const SLICE_CHARS = 32_000
/** On a page of no more, texts are looked at one by one: one of them may be megabytes long, of which nothing is read. */
const FEW_ELEMENTS = 100
/** A name and its digit may lie on both sides of a cut. */
const OVERLAP_CHARS = 800

/**
 * Looks through a page for the first text that may name a model, and then is done. Costs next to nothing where there is none: texts are
 * taken many at a time and no node is looked at by itself.
 */
export function scout(document: Document, onCandidate: () => void): void {
  const looking = new AbortController()
  const shown = whenShown(looking.signal)
  const range = document.createRange()

  function found(): void {
    looking.abort()
    onCandidate()
  }

  function allTextOf({ first, last }: Stretch): string {
    range.setStartBefore(first)
    range.setEndAfter(last)
    const text = range.toString()
    range.setStart(document, 0)
    range.collapse(true)
    return text
  }

  function* read(stretch: Stretch): Generator<unknown, number> {
    const text = countElements(document, FEW_ELEMENTS) > FEW_ELEMENTS ? allTextOf(stretch) : shortTextsOf(stretch)
    yield
    for (let from = 0; from < text.length; from += SLICE_CHARS) {
      if (candidateAt(text.slice(from, from + SLICE_CHARS + OVERLAP_CHARS)) >= 0) {
        yield* readClosely(stretch)
        break
      }
      yield
    }
    forgetMatch()
    return text.length
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
    if (!isReadable(parent, document)) return false
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
