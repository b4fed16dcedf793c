import { creatorName } from './creators.ts'
import type { Model } from './model.ts'
import { parseModelName, withoutPointZero } from './model-name.ts'
import { tokensOf } from './name-tokens.ts'

/** What a model is found by. */
export interface SearchTerms {
  /** Each of its names as terms, for telling whether a query is all of one. */
  names: string[][]
  /** What may be said beside a name: whose it is, and how it was run. */
  beside: string[]
}

/** @param rowNames how the boards write the model, effort and date included */
export function searchTermsOf({ id, name, creator, aliases, exactNames = [] }: Model, rowNames: readonly string[]): SearchTerms {
  const parsed = [...new Set([name, id, ...aliases, ...exactNames, ...rowNames])].map(parseModelName)
  const folder = id.slice(0, Math.max(0, id.indexOf('/')))
  const variants = parsed.flatMap(({ variant = '' }) => tokensOf(variant)).filter((token) => !hasDigit(token))
  return {
    names: distinctNames(parsed.map(({ tokens }) => tokens.map(withoutPointZero))),
    beside: [...tokensOf(creator), ...tokensOf(creatorName(folder)), ...tokensOf(folder), ...variants],
  }
}

/** Longer than any name; what is pasted beyond it is none. */
const LONGEST_QUERY = 200

/** The terms of a query: those of the name it writes, or of all of it where that is but a part of one. */
export function queryTermsOf(query: string): string[] {
  const plain = writtenPlainly(query.slice(0, LONGEST_QUERY))
  const { tokens } = parseModelName(plain)
  return (tokens.length > 0 ? tokens : tokensOf(plain)).map(withoutPointZero)
}

/** As names are written, whatever the keyboard: `ＧＰＴ－５．５` of a Japanese one, `GPT-5,5` of a German one, accents of a French one. */
function writtenPlainly(query: string): string {
  return query.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/(\d),(?=\d)/g, '$1.')
}

/** By what a term may be found, itself first: people write DeepSeek 3.2 for V3.2. */
export function writingsOf(term: string): string[] {
  const bareNumber = /^[a-z](\d+(?:\.\d+)?)$/.exec(term)?.[1]
  return bareNumber === undefined ? [term] : [term, bareNumber]
}

/** Whether a term says a version, a size or a date, where one digit more or less is another model. */
export function hasDigit(term: string): boolean {
  return /\d/.test(term)
}

function distinctNames(names: readonly string[][]): string[][] {
  return [...new Map(names.filter((tokens) => tokens.length > 0).map((tokens) => [tokens.join(' '), tokens])).values()]
}
