/** More than one reader's pointer and keys ask for, on a page of many frames that all begin at once. */
const AT_ONCE = 200
const PER_SECOND = 20

/** Tells for each tab whether one more of its messages is to be answered: a page that broke out of its process could send without end. */
export function makeMessageAllowance(): (tabId: number | undefined) => boolean {
  const left = new Map<number | undefined, { count: number; atMs: number }>()
  return (tabId) => {
    const nowMs = performance.now()
    const { count, atMs } = left.get(tabId) ?? { count: AT_ONCE, atMs: nowMs }
    const refilled = Math.min(AT_ONCE, count + ((nowMs - atMs) / 1_000) * PER_SECOND)
    const isAllowed = refilled >= 1
    left.set(tabId, { count: isAllowed ? refilled - 1 : refilled, atMs: nowMs })
    return isAllowed
  }
}
