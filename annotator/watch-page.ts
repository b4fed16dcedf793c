import { foldMutations, type FoldedMutations } from './fold-mutations.ts'
import { createGrowingTexts } from './growing-texts.ts'

/** What changes within so long is told together. */
export const BATCH_MS = 150
/** So many changes in one batch are a storm: the page redraws itself, and following each would slow it down. */
const STORM_CHANGES = 1_500
const FIRST_STORM_PAUSE_MS = 400
const LONGEST_STORM_PAUSE_MS = 6_400
const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true, attributeFilter: ['contenteditable'] }

export interface PageWatch {
  /** Watches a document, a shadow root or an element from now on. */
  observe: (root: Document | ShadowRoot | Element) => void
  /** Whether something is about to be told. */
  isCollecting: () => boolean
  stop: () => void
}

interface PageEvents {
  isOurs: (node: Node) => boolean
  /** At once, before anything is painted; without a record where it looked away. */
  onRecords?: ((records: readonly MutationRecord[]) => void) | undefined
  onChange: (changes: FoldedMutations) => void
}

/**
 * quiet → (records) → collecting for 150 ms → fold, tell what is not still being written, quiet
 *                     └ too many → looking away for 400 ms, twice as long each time → tell "all of it", quiet
 */
export function watchPage({ isOurs, onRecords, onChange }: PageEvents): PageWatch {
  const roots = new Set<Document | ShadowRoot | Element>()
  let records: MutationRecord[] = []
  let changes = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stormPauseMs = FIRST_STORM_PAUSE_MS
  const growing = createGrowingTexts()

  const observer = new MutationObserver((batch) => {
    for (const record of batch) {
      records.push(record)
      changes += 1 + record.addedNodes.length
    }
    onRecords?.(batch)
    if (changes > STORM_CHANGES) lookAway()
    else timer ??= setTimeout(tell, BATCH_MS)
  })

  function forgetRecords(): void {
    records = []
    changes = 0
  }

  function tell(): void {
    timer = undefined
    const folded = foldMutations(records, isOurs)
    const roots = growing.sift(folded.roots, performance.now())
    forgetRecords()
    stormPauseMs = FIRST_STORM_PAUSE_MS
    if (growing.holdsAny()) timer = setTimeout(tell, BATCH_MS)
    if (roots.length > 0 || folded.hasLoss || folded.isEditingChanged) onChange({ ...folded, roots })
  }

  function lookAway(): void {
    observer.disconnect()
    forgetRecords()
    clearTimeout(timer)
    timer = setTimeout(lookAgain, stormPauseMs)
    stormPauseMs = Math.min(2 * stormPauseMs, LONGEST_STORM_PAUSE_MS)
  }

  function lookAgain(): void {
    timer = undefined
    for (const root of roots) if (root.nodeType === 11 && !root.isConnected) roots.delete(root)
    for (const root of roots) observer.observe(root, WATCHED)
    onRecords?.([])
    onChange({ roots: [...roots].flatMap((root) => ('body' in root ? root.body : [...root.children])), hasLoss: true, isEditingChanged: true })
  }

  return {
    observe: (root) => {
      roots.add(root)
      observer.observe(root, WATCHED)
    },
    isCollecting: () => timer !== undefined,
    stop: () => {
      observer.disconnect()
      clearTimeout(timer)
      timer = undefined
      forgetRecords()
      growing.clear()
      roots.clear()
    },
  }
}
