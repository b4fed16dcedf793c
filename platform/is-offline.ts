/** Whether the browser knows that it has no network. Where it believes that it has one, there may still be nobody to be reached. */
export function isOffline(): boolean {
  return navigator.onLine === false
}
