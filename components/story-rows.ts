const ROW = '[data-story]'

/** The row with the focus, or the one that had it when something took the focus away. */
let lastRow: HTMLElement | undefined

/** The story whose row has the focus. */
export function focusedStoryId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>(ROW)?.dataset.story
}

/**
 * Brings the focus to the headline of the unread story that comes next from where the reader is, or before; from the last on to the first.
 *
 * @returns `only` where there is no other than the one that has it
 */
export function goToUnread(direction: 'next' | 'previous'): 'gone' | 'only' | 'none' {
  const { activeElement } = document
  const last = lastRow?.isConnected ? lastRow : undefined
  const from = activeElement && activeElement !== document.body ? activeElement : last
  const current = from?.closest<HTMLElement>(ROW)
  const unread = [...document.querySelectorAll<HTMLElement>(`${ROW}.unread`)]
  const others = unread.filter((row) => row !== current)
  const isBehind = (row: HTMLElement) => from !== undefined && (from.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const target = direction === 'next' ? (others.find(isBehind) ?? others[0]) : (others.findLast((row) => !isBehind(row)) ?? others.at(-1))
  if (!target) return unread.length > 0 ? 'only' : 'none'
  lastRow = target
  target.querySelector('a')?.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
  return 'gone'
}
