/** For libraries that read below elements only: a text is read with the element around it. */
export function elementsOf(roots: readonly Node[]): HTMLElement[] {
  return [...new Set(roots.flatMap((root) => (root instanceof HTMLElement ? root : (root.parentElement ?? []))))]
}
