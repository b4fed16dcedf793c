/** For the developer's console; what the person should know is said on the page. */
export function logFailure(cause: unknown): void {
  console.error(cause)
}
