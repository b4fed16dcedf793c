import type { ModelFacts } from './model.ts'
import { hasSizedTier, identityOf, isActiveSize, isSize, isSnapshotCode, parseModelName, withoutDate } from './model-name.ts'

/** All that is said of one model, in the order of trust. */
export type Gathered = [ModelFacts, ...ModelFacts[]]

/**
 * What DeepSeek calls whichever model is current, and so no model at all; OpenRouter's `deepseek/deepseek-chat` is the V3 that it was.
 */
const POINTERS = new Set(['deepseek-chat', 'deepseek-reasoner'])

/**
 * Finds which facts are about one model.
 *
 * They are when creator and every identity part of the name agree; effort and full dates never count. A source that writes a name in
 * another way (with its size, with a short snapshot code, or by the name people use) joins the model that a source before it has, but
 * two entries of one source stay two: it knows what it sells. Where it has an entry of the very name as well, that one says more.
 */
export function gatherFacts(facts: readonly ModelFacts[]): Gathered[] {
  const byExactKey = new Map<string, Gathered>()
  const byName = new Map<string, Gathered>()
  const byLooseKey = new Map<string, Gathered>()
  const all: Gathered[] = []
  for (const fact of facts.filter(({ key }) => !POINTERS.has(key))) {
    const { exact, named, loose, isPointer } = keysOf(fact)
    const isOther = (gathered: Gathered | undefined) => gathered && (isPointer || !hasSource(gathered, fact.sourceId))
    const known =
      byExactKey.get(exact) ??
      [...named.map((key) => byExactKey.get(key)), ...[exact, ...named].map((key) => byName.get(key))].find(isOther) ??
      [exact, ...named].map((key) => byLooseKey.get(key)).find(isOther) ??
      loose.map((key) => byExactKey.get(key)).find(isOther)
    const gathered: Gathered = known ?? [fact]
    if (known) join(known, fact)
    else all.push(gathered)
    keep(byExactKey, [exact], gathered)
    keep(byName, named, gathered)
    keep(byLooseKey, loose, gathered)
  }
  return all
}

function join(gathered: Gathered, fact: ModelFacts): void {
  const isOwn = (one: ModelFacts) => keysOf(one).exact === keysOf(gathered[0]).exact
  const at = gathered.findIndex((other) => other.sourceId === fact.sourceId && isOwn(fact) && !isOwn(other))
  gathered.splice(at < 0 ? gathered.length : at, 0, fact)
}

function keep(map: Map<string, Gathered>, keys: readonly string[], gathered: Gathered): void {
  for (const key of keys) if (!map.has(key)) map.set(key, gathered)
}

function hasSource(gathered: Gathered, sourceId: string): boolean {
  return gathered.some((fact) => fact.sourceId === sourceId)
}

interface Keys {
  exact: string
  /** By the name shown, where it says at least as much as the id. */
  named: string[]
  /** With what other sources leave out left out. */
  loose: string[]
  /** `mistral-small-latest` is whatever its name says today, and may be the same as another entry of its source. */
  isPointer: boolean
}

function keysOf({ creator, key, name }: ModelFacts): Keys {
  const keyOf = (tokens: readonly string[]) => `${creator} ${identityOf(tokens)}`
  const { tokens } = parseModelName(key)
  const named = name === undefined ? [] : parseModelName(name).tokens
  const saysAsMuch = tokens.every((token) => !/\d/.test(token) || isSnapshotCode(token) || named.includes(token))
  const isPointer = key.endsWith('-latest') && named.some((token) => /\d/.test(token))
  return {
    exact: keyOf(isPointer ? named : tokens),
    named: saysAsMuch && named.some((token) => /\d/.test(token)) ? [keyOf(named)] : [],
    loose: [...loosened(tokens)].map(keyOf),
    isPointer,
  }
}

function* loosened(tokens: readonly string[]): Generator<readonly string[]> {
  if (tokens.at(-1) === 'v1') yield tokens.slice(0, -1)
  const dateless = withoutDate(tokens.filter((token) => !isSnapshotCode(token)))
  if (dateless.length < tokens.length) yield dateless
  const withoutActive = dateless.filter((token) => !isActiveSize(token))
  if (withoutActive.length < dateless.length) yield withoutActive
  const withoutSize = withoutActive.filter((token) => !isSize(token))
  if (hasSizedTier(withoutSize) && withoutSize.length < withoutActive.length) yield withoutSize
}
