/** A page to measure on, made of chance that is the same in every run. */
export interface BenchPage {
  name: string
  kind: 'ordinary' | 'long' | 'table' | 'chat' | 'list' | 'dynamic'
  html: string
  /** Every name it holds when it is done. */
  names: readonly PlacedName[]
}

/** A name and the `id` of the block it stands in, where it stands once. */
export interface PlacedName {
  id: string
  text: string
}

/** Such a page has `runPage`, a global function; what it promises is kept when the page is done. */
export function isMoving({ kind }: BenchPage): boolean {
  return kind === 'chat' || kind === 'list' || kind === 'dynamic'
}

declare global {
  interface Window {
    runPage?: () => Promise<void>
  }
}
