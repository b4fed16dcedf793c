import { hasSizedTier, isActiveSize, isSize, parseModelName, withoutDate } from '../model/model-name.ts'

/** Words of a name that people leave out, and that make no other model. */
const NOISE = new Set(['instruct', 'it', 'chat'])
/** Creators that some names begin with; a name is found without. */
const CREATORS = new Set('nvidia google meta openai anthropic amazon microsoft cohere xai zai alibaba baidu tencent ibm nous open'.split(' '))
const STAGES = new Set(['preview', 'exp', 'experimental', 'beta'])
/** "Mistral Medium 3 and 3.1" are two models that a list of prices has in one row: how neither is written. */
const TWO_NAMES = / (?:and|&|\/) /
/** Families whose version is written before the tier and behind it. */
const EITHER_ORDER = new Set(['claude', 'gemini', 'jamba', 'mistral', 'nemotron'])

/**
 * Every way in which people write a model, as tokens joined by spaces: its names as they are, and those with parts left out or turned
 * round. The latter may belong to another model by right, so they are kept apart.
 */
export function aliasesOf(names: readonly string[]): { sure: string[]; derived: string[] } {
  const sure = new Set<string>()
  const derived = new Set<string>()
  for (const name of names) {
    const tokens = [...parseModelName(name).tokens]
    if (tokens.length === 0 || TWO_NAMES.test(name)) continue
    sure.add(tokens.join(' '))
    for (const writing of writings(tokens)) derived.add(writing.join(' '))
  }
  return { sure: [...sure], derived: [...derived].filter((alias) => alias !== '' && !sure.has(alias)) }
}

function* writings(tokens: readonly string[]): Generator<readonly string[]> {
  const bare = withoutDecoration(tokens)
  const released = bare.filter((token, at) => at === 0 || !STAGES.has(token))
  const dateless = withoutDate(released)
  for (const base of [bare, released, dateless]) {
    yield* turns(base)
    yield* glued(base)
    const withoutActive = base.filter((token) => !isActiveSize(token))
    if (withoutActive.some(isSize)) yield* turns(withoutActive)
    if (hasSizedTier(withoutActive)) yield* turns(withoutActive.filter((token) => !isSize(token)))
  }
}

function withoutDecoration(tokens: readonly string[]): readonly string[] {
  const plain = tokens.filter((token, at) => at === 0 || !(NOISE.has(token) || /^\d{2,3}k$/.test(token)))
  const named = plain.length > 1 && CREATORS.has(plain[0] ?? '') ? plain.slice(1) : plain
  return named.at(-1) === 'v1' ? named.slice(0, -1) : named
}

/** `claude 4.7 opus` for `claude opus 4.7`, and back. */
function* turns(tokens: readonly string[]): Generator<readonly string[]> {
  yield tokens
  const [head = '', first, second, ...rest] = tokens
  if (first === undefined || second === undefined || !EITHER_ORDER.has(head)) return
  const isVersion = (token: string) => /^\d{1,2}(?:\.\d+)?$/.test(token)
  if (isVersion(first) !== isVersion(second)) yield [head, second, first, ...rest]
}

/** `DeepSeekV3.2`, as its tokens are told apart in a text: `deepseekv 3.2`. */
function* glued([head = '', second = '', ...rest]: readonly string[]): Generator<readonly string[]> {
  const [, letter, number] = /^([a-z])(\d.*)$/.exec(second) ?? []
  if (letter !== undefined && number !== undefined) yield [head + letter, number, ...rest]
}
