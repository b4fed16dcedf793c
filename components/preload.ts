/** Brings code once the page is painted and nothing else is to be done, so that what needs it opens at once. */
export function preload(load: () => Promise<unknown>): void {
  requestAnimationFrame(() => requestIdleCallback(() => void load()))
}
