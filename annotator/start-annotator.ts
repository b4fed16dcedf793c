import type { MentionIndex } from '../core/mention/mention.ts'
import type { Describe } from './ask-for-card.ts'
import { findInWindow, mayOwnAName, type FindMentions, type MayNameAModel } from './find-in-page.ts'
import { createHoverCard } from './hover-card.ts'
import { createMarks } from './marks.ts'
import { readTexts } from './reader.ts'
import { isPage } from './readable.ts'
import { runInSlices } from './slices.ts'
import { watchPage } from './watch-page.ts'

export interface AnnotatorParts {
  document: Document
  /** When it aborts, nothing of the annotator is left in the page. */
  signal: AbortSignal
  findMentions: FindMentions
  mayNameAModel: MayNameAModel
  /**
   * Called once, at the first text that may name a model. Calls back with the names, and again whenever they change;
   * with undefined while there are none or the page is to be left alone.
   */
  watchIndex: (onIndex: (index: MentionIndex | undefined) => void) => void
  describe: Describe
}

/** A pass over a long page shows what it has found so far this often; each time costs a repaint. */
const COMMIT_EVERY_MS = 500

/**
 * reading → (a candidate) → asking for the names → marking, following the page's changes ⇄ off
 * Until the first candidate the page gets nothing but an observer, and nothing is asked of anyone.
 */
export function startAnnotator(parts: AnnotatorParts): void {
  const { document, signal, findMentions, mayNameAModel, watchIndex, describe } = parts
  if (!isPage(document) || signal.aborted) return

  let index: MentionIndex | undefined
  let state: 'reading' | 'asking' | 'marking' | 'off' = 'reading'
  let pass = new AbortController()
  let committedAtMs = -Infinity
  /** Texts seen while the names were still on their way. */
  const candidates = new Set<Text>()

  const marks = createMarks()
  const card = createHoverCard({ document, describe, markAt: marks.at, modelOf: (modelId) => index?.models[modelId] })
  const page = watchPage(card.isOurs, ({ roots, hasLoss }) => {
    if (hasLoss) marks.dropLost()
    void read(roots)
  })

  function start(): void {
    page.observe(document)
    void read([document])
  }

  async function read(roots: readonly Node[]): Promise<void> {
    const isDone = await runInSlices(readTexts(roots, { onText, onShadowRoot }), pass.signal, commitIfDue)
    if (isDone) commit()
  }

  function onText(text: Text): void {
    marks.set(text, [])
    const window = marks.isFull() ? undefined : mayOwnAName(text, mayNameAModel)
    if (!window) return
    if (index) {
      marks.set(text, findInWindow(window, index, findMentions))
      return
    }
    candidates.add(text)
    if (state !== 'reading') return
    state = 'asking'
    watchIndex(onIndex)
  }

  function onShadowRoot(root: ShadowRoot): void {
    page.observe(root)
    void read([root])
  }

  function commitIfDue(): void {
    if (!marks.isEmpty() && performance.now() - committedAtMs > COMMIT_EVERY_MS) commit()
  }

  function commit(): void {
    committedAtMs = performance.now()
    marks.commit()
    card.closeUnless(marks.has)
    if (!marks.isEmpty()) card.listen()
  }

  function onIndex(next: MentionIndex | undefined): void {
    if (signal.aborted) return
    const before = state
    index = next
    if (!next) takeBack()
    else if (before === 'asking') {
      state = 'marking'
      const waiting = [...candidates]
      candidates.clear()
      void read(waiting)
    } else {
      state = 'marking'
      start()
    }
  }

  function takeBack(): void {
    state = 'off'
    pass.abort()
    pass = new AbortController()
    page.stop()
    card.remove()
    marks.clear()
    candidates.clear()
  }

  signal.addEventListener('abort', takeBack)
  start()
}
