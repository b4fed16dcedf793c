import { isSize } from '../model/model-name.ts'
import { endsWhole, isDash, isDigitAt, isWordAt, tokenEnd, tokenText } from '../model/name-tokens.ts'
import type { CompiledIndex, CompiledWords, NameEnd } from './compile-index.ts'
import type { TokenNode } from './name-tree.ts'
import { nextStep, stepAt, type Step } from './name-at.ts'
import type { Name } from './name.ts'
import { goesOn } from './names-something-else.ts'
import { withRunMode } from './run-mode.ts'

/** Cells of a table and steps of a change hold figures. */
const BEFORE_FIGURE = /[|→]/
const MOST = 8

/**
 * In "Claude Opus 4.6 and 4.7" or "GPT-5.4 / 5.5" what follows the last name is a name of its own, said short: adds those.
 * @returns where the last of all ends
 */
export function addContinuations(text: string, names: Name[], index: CompiledIndex): number {
  const { connector } = index.words
  let before = names.at(-1)
  for (let count = 0; before && count < MOST; count++) {
    connector.lastIndex = before.end
    const next: Name | undefined = connector.test(text) ? continuationAt(text, connector.lastIndex, before, index) : undefined
    if (!next) break
    names.push(next)
    before = next
  }
  return before?.end ?? text.length
}

/** Puts what stands here in the place of the last part of the name before that is of its kind; a little tier also behind them all: "GPT-5, mini and nano". */
function continuationAt(text: string, from: number, before: Name, index: CompiledIndex): Name | undefined {
  const { root, words } = index
  const isJoined = isDash(text.charCodeAt(from))
  const start = isJoined ? from + 1 : from
  if (!isWordAt(text, start)) return undefined
  const end = tokenEnd(text, start)
  const token = tokenText(text, start, end)
  const kind = kindOf(token)
  const follows = text.slice(end, end + 40)
  if ((isJoined && kind === 'version') || (kind === 'word' ? words.elsewhere : words.amount).test(follows)) return undefined
  const tokens = tokensInFull(before)
  for (let position = tokens.length; position > 0; position--) {
    const part = tokens[position]
    if (part === undefined ? !words.little.test(token) || words.ofNext.test(follows) : kindOf(part) !== kind) continue
    const kept = tokens.slice(0, position)
    const node = kept.reduce<TokenNode<NameEnd> | undefined>((reached, token) => reached?.next(token), root)
    const found = node && longestFrom(text, start, node, before)
    if (!found) continue
    if (found.end === end && kind === 'version' && isFigure(text, before.end, found, words)) return undefined
    const name = withRunMode(text, found)
    return goesOn(text, name, index) ? undefined : name
  }
  return unknownAfterUnknown(text, start, end, before)
}

/** Of "4o" with the head that is left out. */
function tokensInFull({ tokens, matched, group }: Name): readonly string[] {
  return matched === 'short' ? [...group.family.heads.slice(0, 1), ...tokens] : tokens
}

/** A number behind a name is a version only where a list of names could go on: "GPT-5.4 and 5 open models", "1. GPT-5.4, 2. Claude". */
function isFigure(text: string, from: number, { start, end }: Name, { connector, ofNext }: CompiledWords): boolean {
  const joint = text.slice(from, start)
  if (BEFORE_FIGURE.test(joint)) return true
  if (!/^\d+$/.test(text.slice(start, end))) return false
  connector.lastIndex = end
  if (connector.test(text) && isDigitAt(text, connector.lastIndex)) return false
  return joint.trim() === ',' || ofNext.test(text.slice(end, end + 24))
}

function longestFrom(text: string, start: number, node: TokenNode<NameEnd>, before: Name): Name | undefined {
  let longest: Step | undefined
  for (let step = stepAt(text, start, node); step; step = nextStep(text, step)) {
    if (step.node.end && endsWhole(text, step.end)) longest = step
  }
  if (!longest?.node.end) return undefined
  const { end } = longest
  return { ...before, variant: undefined, start, end, bareEnd: end, tokens: longest.node.path, modelId: longest.node.end.modelId, node: longest.node, matched: 'continued' }
}

/** "GPT-5.7 and 5.8", neither of which any catalogue has. */
function unknownAfterUnknown(text: string, start: number, end: number, before: Name): Name | undefined {
  const version = before.tokens.at(-1)
  const token = tokenText(text, start, end)
  const isVersion = before.group.grammar?.version.test(token) && before.group.grammar.version.test(version ?? '')
  if (before.modelId !== undefined || !isVersion || !/\d\.\d/.test(token) || !endsWhole(text, end)) return undefined
  return { ...before, start, end, bareEnd: end, tokens: [...before.tokens.slice(0, -1), token] }
}

function kindOf(token: string): string {
  if (/^\d+(?:\.\d+)?o?$/.test(token)) return 'version'
  if (isSize(token)) return 'size'
  return /^[a-z]+$/.test(token) ? 'word' : token.replace(/[\d.]+/g, '#')
}
