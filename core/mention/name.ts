import type { Group, NameEnd } from './compile-index.ts'
import type { Mention, Need } from './mention.ts'
import type { TokenNode } from './name-tree.ts'

/** A name as it was met in a text, before it is known whether the text is about models at all. */
export interface Name {
  start: number
  end: number
  /** Where the name ends without effort, date and hosting. */
  bareEnd: number
  tokens: readonly string[]
  modelId?: string
  variant?: string
  need: Need
  /** Where the tree of names stands behind it; none for what only a grammar knows. */
  node?: TokenNode<NameEnd>
  group: Group
  matched: Mention['matched']
}
