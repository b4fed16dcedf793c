import { hasSizedTier, isSize } from '../model/model-name.ts'
import { aliasesOf } from './aliases.ts'
import type { Family } from './family.ts'
import type { IndexedNames, Need } from './mention.ts'

/** How a model is named by its sources, the id first. */
export interface NamedModel {
  names: readonly string[]
  /** Position of its creator among the groups. */
  creator: number
}

interface Reading {
  key: string
  group: number
  need: Need
  isShort?: true
}

/** A name made from an id counts most, then one that a source shows, then one made from either by leaving parts out. */
const BY_ID = 3
const BY_NAME = 2
const DERIVED = 1
const HEADLESS = 0.5

/** Gives each way of writing a name to the model that has most right to it; of equals the first. */
export function claimNames(models: readonly NamedModel[], groups: readonly Family[]): IndexedNames {
  const heads = new Map(groups.flatMap((group, at) => group.heads.map((head) => [head, at] as const)))
  const claims = new Map<string, { strength: number; name: IndexedNames[string] }>()
  for (const [model, { names, creator }] of models.entries()) {
    const { sure, derived: shortened } = aliasesOf(names)
    // Of `deepseek-chat` a lone word would be left, and that is a folder: `openrouter/deepseek/…`.
    const derived = shortened.filter((alias) => /[\d ]/.test(alias))
    for (const [position, alias] of [...sure, ...derived].entries()) {
      const strength = position >= sure.length ? DERIVED : position === 0 ? BY_ID : BY_NAME
      for (const { key, group, need, isShort } of readings(alias, groups, heads, creator)) {
        const right = strength - (isShort ? HEADLESS : 0)
        if ((claims.get(key)?.strength ?? 0) >= right) continue
        claims.set(key, { strength: right, name: isShort ? [model, group, need, isShort] : [model, group, need] })
      }
    }
  }
  return Object.fromEntries([...claims].map(([key, { name }]) => [key, name]))
}

/** The names that one alias gives: itself, and with its head left out. */
function* readings(alias: string, groups: readonly Family[], heads: ReadonlyMap<string, number>, creator: number): Generator<Reading> {
  const tokens = alias.split(' ')
  const [head = '', second = ''] = tokens
  const hasDigit = /\d/.test(alias)
  const group = heads.get(head)
  const family = group === undefined ? undefined : groups[group]
  if (group === undefined || !family) {
    const isSpecific = tokens.length > 1 && (hasDigit || tokens.length > 2)
    yield { key: alias, group: creator, need: isSpecific ? 'ai' : tokens.length > 1 && groups[creator]?.kin.length ? 'kin' : 'path' }
    return
  }
  if (family.shortHeads?.includes(head)) {
    yield { key: alias, group, need: tokens.length > 1 ? 'kin' : 'path' }
    return
  }
  const saysTooLittle = isGenerationAlone(tokens, family) || (!hasDigit && (tokens.length === 1 || !family.isNamedByTier))
  yield { key: alias, group, need: saysTooLittle ? 'path' : family.isCommonWord || !hasDigit ? 'ai' : 'nothing' }
  // "4o" is GPT-4o, not what ChatGPT makes of it.
  if (head === family.heads[0] && family.shortHeads?.includes(second) && (tokens.length > 2 || /\d/.test(second))) {
    yield { key: tokens.slice(1).join(' '), group, need: 'kin', isShort: true }
  }
}

/** "Llama 3.1", "Qwen3.5": many models share it. */
function isGenerationAlone(tokens: readonly string[], family: Family): boolean {
  return family.isGeneration === true && tokens.length === 2 && !tokens.some(isSize) && !hasSizedTier(tokens) && /^\d/.test(tokens[1] ?? '')
}
