const NAME = 'refresh'

/**
 * Works while nobody else of the extension refreshes, else after them. The browser gives the lock back when its holder ends, however
 * it ends: a background that was killed leaves nothing behind that had to expire.
 */
export async function withRefreshLock(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(NAME, work)
}
