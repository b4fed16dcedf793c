import type { Family } from './family.ts'
import type { Lexicon, PatternName } from './lexicon.ts'
import type { MentionIndex, Need } from './mention.ts'
import { linesOf } from './packed-models.ts'
import { nameTree, type TokenNode } from './name-tree.ts'

/** What a known name is the name of. */
export interface NameEnd {
  modelId: string
  need: Need
  isShort: boolean
  /** Whose kin and whose traps count. */
  group: Group
}

/** A family, ready to be asked; or the creator of models that follow no family's rules. */
export interface Group {
  kin: RegExp
  never: RegExp | undefined
  runModes: readonly RegExp[]
  asName: RegExp | undefined
  family: Family
  grammar: { version: RegExp; tiers: ReadonlySet<string>; sequences: ReadonlySet<string> } | undefined
}

export interface CompiledIndex {
  root: TokenNode<NameEnd>
  /** The family by the first word of its names. */
  familyOf: (head: string) => Group | undefined
  /** Stops before every first word of a name. */
  firstWord: RegExp
  words: CompiledWords
}

/** What a lexicon knows, ready to be asked. */
export type CompiledWords = Readonly<Record<PatternName, RegExp>> & { others: ReadonlySet<string> }

export function compileIndex({ models, names, groups, lexicon }: MentionIndex): CompiledIndex {
  const modelLines = linesOf(models)
  const heads = new Map(groups.flatMap((group, at) => group.heads.map((head) => [head, at] as const)))
  const ready: (Group | undefined)[] = []
  const runModes = lexicon.runModes.map((pattern) => new RegExp(`^(?:${pattern})`, 'i'))
  // A page names models of a few families.
  const groupAt = (at: number) => (ready[at] ??= groups[at] && groupOf(groups[at], runModes))
  return {
    root: nameTree(names, ([model, at, need, isShort = false]) => {
      const modelId = modelLines[model]?.split('\t', 1)[0]
      const group = groupAt(at)
      return modelId !== undefined && group ? { modelId, need, isShort, group } : undefined
    }),
    familyOf: (head) => {
      const at = heads.get(head)
      return at === undefined ? undefined : groupAt(at)
    },
    firstWord: anyFirstWord([...new Set([...Object.keys(names), ...heads.keys()])]),
    words: compileWords(lexicon),
  }
}

/** Two lists, each of nothing but words: of such, engines join those that begin alike. A number ends where its letters do. */
function anyFirstWord(words: readonly string[]): RegExp {
  const isNumber = (word: string) => /\d$/.test(word)
  const numbers = words.filter(isNumber).map((number) => `|${escaped(number)}`)
  return new RegExp(`(?<![a-z\\d])(?=(?:${words.filter((word) => !isNumber(word)).map(escaped).join('|')})(?![a-z])${numbers.join('')})`, 'gi')
}

function groupOf(family: Family, runModes: readonly RegExp[]): Group {
  const { version, tiers = [], unknown, never, asName, modes } = family
  return {
    family,
    kin: anyOf(family.kin),
    never: never && anyOf(never),
    // A date comes first.
    runModes: modes ? runModes.toSpliced(1, 0, new RegExp(`^[-_ ](${modes})(?!\\w)`, 'i')) : runModes,
    asName: asName ? new RegExp(asName) : undefined,
    grammar: unknown && { version: new RegExp(`^(?:${version ?? '$^'})$`), tiers: new Set(tiers), sequences: new Set(unknown) },
  }
}

/** Whole words; in scripts without spaces a name may follow at once. */
function anyOf(words: readonly string[]): RegExp {
  if (words.length === 0) return /$^/
  return new RegExp(`(?<![a-z])(?:${words.map(escaped).join('|')})(?!(?<=[!-~])[a-z])`, 'i')
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function compileWords({ others, patterns }: Lexicon): CompiledWords {
  const compiled = Object.entries(patterns).map(([name, [pattern, flags = 'i']]) => [name, new RegExp(pattern, flags)])
  return { others: new Set(others), ...(Object.fromEntries(compiled) as Record<PatternName, RegExp>) }
}
