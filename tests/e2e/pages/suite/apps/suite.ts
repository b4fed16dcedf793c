/** What `watch.js` gives to the pages. */
export interface Suite {
  errors: string[]
  finish: () => void
  look: (invariant: (ok: (holds: boolean, what: string) => void) => void) => void
  marked: (within?: Node) => string[]
  keepStill: () => void
  change: (run: () => void) => void
  when: (holds: () => boolean, next: () => void) => void
  whenMarked: (next: () => void) => void
}
export const { suite } = window as unknown as { suite: Suite }
