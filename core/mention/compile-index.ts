import type { Family } from './family.ts'
import type { MentionIndex, Need } from './mention.ts'
import { namesOfHead } from './packed-names.ts'
import { hashOf, HASH_COUNT } from './word-hash.ts'

/** A name that ends at a node of the tree of tokens. */
export interface NameEnd {
  modelId: string
  need: Need
  isShort: boolean
  /** Whose kin and whose traps count. */
  group: Group
}

export interface TokenNode {
  next: Pick<ReadonlyMap<string, TokenNode>, 'get' | 'has' | 'size'>
  end?: NameEnd
}

/** A family, ready to be asked; or the creator of models that follow no family's rules. */
export interface Group {
  kin: RegExp
  never?: RegExp
  asName?: RegExp
  family: Family
  grammar?: { version: RegExp; tiers: ReadonlySet<string>; sequences: ReadonlySet<string> }
}

export interface CompiledIndex {
  root: TokenNode
  /** Families by the first word of their names. */
  heads: ReadonlyMap<string, Group>
  /** Which hashes a word has that can begin a name. */
  firstWords: Uint8Array
  words: CompiledWords
}

export interface CompiledWords {
  strongAi: RegExp
  weakAi: RegExp
  /** Tiers and kinds. */
  others: ReadonlySet<string>
  unit: RegExp
  plural: RegExp
  connector: RegExp
  path: RegExp
  runModes: readonly RegExp[]
}

export function compileIndex(index: MentionIndex): CompiledIndex {
  const groups = index.groups.map(groupOf)
  const heads = new Map(groups.flatMap((group) => group.family.heads.map((head) => [head, group] as const)))
  const words = Object.keys(index.names)
  const firstWords = new Uint8Array(HASH_COUNT)
  for (const word of [...words, ...heads.keys()]) firstWords[hashOf(word)] = 1
  return { root: { next: growingTree(new Set(words), index, groups) }, heads, firstWords, words: compileWords(index) }
}

/** A page names models of a few families: the names that begin with one word become a branch when that word is first met. */
function growingTree(words: ReadonlySet<string>, { models, names }: MentionIndex, groups: readonly Group[]): TokenNode['next'] {
  const modelIds = Object.keys(models)
  const root: TokenNode = { next: NOTHING }
  const grown = new Set<string>()

  function grow(head: string): void {
    grown.add(head)
    for (const [key, [model, at, need, isShort = false]] of namesOfHead(names, head)) {
      const modelId = modelIds[model]
      const group = groups[at]
      if (modelId !== undefined && group) nodeFor(root, key.split(' ')).end = { modelId, need, isShort, group }
    }
  }

  return {
    size: words.size,
    has: (head) => words.has(head),
    get: (head) => {
      if (!grown.has(head)) grow(head)
      return root.next.get(head)
    },
  }
}

/** Most names go no further than others, and share one map of nothing. */
const NOTHING: ReadonlyMap<string, TokenNode> = new Map()

function nodeFor(root: TokenNode, tokens: readonly string[]): TokenNode {
  let node = root
  for (const token of tokens) {
    let child = node.next.get(token)
    if (!child) {
      child = { next: NOTHING }
      if (node.next === NOTHING) node.next = new Map([[token, child]])
      else (node.next as Map<string, TokenNode>).set(token, child)
    }
    node = child
  }
  return node
}

function groupOf(family: Family): Group {
  const { version, tiers = [], unknown, never, asName } = family
  return {
    family,
    kin: anyOf(family.kin),
    ...(never && { never: anyOf(never) }),
    ...(asName && { asName: new RegExp(asName) }),
    ...(unknown && { grammar: { version: new RegExp(`^(?:${version ?? '$^'})$`), tiers: new Set(tiers), sequences: new Set(unknown) } }),
  }
}

function anyOf(words: readonly string[]): RegExp {
  if (words.length === 0) return /$^/
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![a-z])(?:${escaped.join('|')})(?![a-z])`, 'i')
}

function compileWords({ lexicon }: MentionIndex): CompiledWords {
  const { strongAiWords, weakAiWords, tiers, kinds, units, notPlurals, connectors, folders, vendors, runModes } = lexicon
  return {
    strongAi: new RegExp(strongAiWords, 'gi'),
    weakAi: new RegExp(weakAiWords, 'gi'),
    others: new Set([...tiers.split('|'), ...kinds.split('|')]),
    unit: new RegExp(`^(?:${units})`, 'i'),
    plural: new RegExp(`^\\s+(?!(?:${notPlurals})\\b)[a-z]{4,}s\\b`, 'i'),
    connector: new RegExp(connectors, 'iy'),
    runModes: runModes.map((pattern) => new RegExp(`^(?:${pattern})`, 'i')),
    path: new RegExp(`(?:(?:${folders})/)+$|${vendors}\\.$`, 'i'),
  }
}
