/** A page to measure on, made of chance that is the same in every run. */
export interface BenchPage {
  name: string
  kind: PageKind
  html: string
  /** Every name it holds when it is done. */
  names: readonly PlacedName[]
}
export type PageKind = 'ordinary' | 'long' | 'table' | 'chat' | 'list' | 'dynamic'

/** A name and the `id` of the block it stands in, where it stands once. */
export interface PlacedName {
  id: string
  text: string
}

/** Pages that move have a global function of this name; what it promises is kept when they are done. */
export const RUN = 'runPage'
