import type { ExcerptName } from './excerpt.ts'
import { identityOf, textAt, type Reading } from './reading.ts'
import { ABOUT, PRICE_GLUE } from './words.ts'

const PASSED_SIGNS = new Set([',', '(', ':', "'", '-', '—', '=', '%', '$', '/', '|', '·', ';', '"', '“', '”', '*', '~', '≈'])
/** Where something else may begin to be the subject. */
const BREAKS = new Set([',', ';', '—', '|', '·', 'while', 'whereas', 'but'])
/** What goes on about the same subject behind such a break. */
const GOES_ON = new Set(['with', 'which', 'scoring', 'at', 'and', 'costing'])
const NEW_SUBJECT = new Set(['the', 'a', 'an', 'first', 'place', 'that', 'it', 'its', 'each', 'every', 'both'])
/** Where several models are named, what must stand right behind one that is the subject. */
const VERBS = new Set(
  ('score scores scored get gets got has have holds reaches reached hits achieves achieved posts posted earns earned records manages attains ' +
    'receives resolves resolved solves solved stands sits costs cost is charges runs currently now').split(' '),
)

/** Whose number it is. */
export type Governor = { kind: 'one'; name: ExcerptName } | { kind: 'several' } | { kind: 'unclear' }

/**
 * The model of which the number from token `from` up to token `to` is said: one right behind it (`60.2 for GPT-5.5`), else the nearest
 * before it, with nothing in between but words that leave it the subject. Where the sentence names several models, that nearest one
 * must be followed by a verb, a genitive, a parenthesis of its own or the number itself: in `A leads B with 60.2` it is A's.
 */
export function governorOf(reading: Reading, from: number, to: number, glue: ReadonlySet<string>): Governor {
  return modelBehind(reading, to) ?? modelBefore(reading, from, glue)
}

function modelBehind({ tokens }: Reading, to: number): Governor | undefined {
  const at = textAt(tokens, to) === 'for' || textAt(tokens, to) === 'by' ? to + 1 : -1
  const name = tokens[textAt(tokens, at) === 'the' ? at + 1 : at]?.name
  return name && { kind: 'one', name }
}

function modelBefore(reading: Reading, from: number, glue: ReadonlySet<string>): Governor {
  const { tokens, benchmarkOf, hasSeveralModels } = reading
  let hasPassedNumber = false
  let hasPassedSubject = false
  for (let at = from - 1; at >= 0; at--) {
    const token = tokens[at]
    if (!token) break
    if (token.name) return groupOf(reading, at) ?? subjectAt(reading, at, from)
    if (token.text === ')') {
      at = openingOf(reading, at)
      continue
    }
    if (BREAKS.has(token.text)) {
      if (hasSeveralModels && hasPassedNumber) return { kind: 'several' }
      if (hasPassedSubject && !GOES_ON.has(textAt(tokens, at + 1))) return { kind: 'unclear' }
    }
    // Only the numbers between this one and the nearest break tell of another subject; its own are passed.
    if (token.kind === 'number') hasPassedNumber ||= hasSeveralModels
    else if (NEW_SUBJECT.has(token.text) && !benchmarkOf.has(at + 1)) hasPassedSubject = true
    const isPassed =
      benchmarkOf.has(at) || ABOUT.has(token.text) || token.kind === 'number' || (token.kind === 'word' ? glue.has(token.text) || /^v\d/.test(token.text) : PASSED_SIGNS.has(token.text))
    if (!isPassed) return { kind: 'unclear' }
  }
  return { kind: 'unclear' }
}

/** A parenthesis says its own things. */
function openingOf({ tokens }: Reading, closing: number): number {
  let at = closing - 1
  while (at > 0 && textAt(tokens, at) !== '(') at--
  return at
}

/** `A, B and C score`: the number is said of all of them. */
function groupOf(reading: Reading, at: number): Governor | undefined {
  const group = groupEndingAt(reading, at)
  return group.length > 1 ? { kind: 'several' } : undefined
}

/** The models that are listed up to the one at `at`, in their order. */
function groupEndingAt({ tokens }: Reading, at: number): ExcerptName[] {
  const group: ExcerptName[] = []
  let here = at
  for (;;) {
    const name = tokens[here]?.name
    if (!name) break
    group.unshift(name)
    let before = here - 1
    while (before >= 0 && [',', '/', '&', '+', 'and', 'or', 'both'].includes(textAt(tokens, before)) && here - before < 4) before--
    if (before === here - 1) break
    here = before
  }
  return group
}

function subjectAt(reading: Reading, at: number, from: number): Governor {
  const { tokens, hasSeveralModels } = reading
  const name = tokens[at]?.name
  if (!name) return { kind: 'unclear' }
  if (!hasSeveralModels) return { kind: 'one', name }
  const next = textAt(tokens, at + 1)
  const before = textAt(tokens, at - 1)
  const isOwnAside = next === '(' && isOwnParenthesis(reading, at + 2)
  const isListed = next === ':' && (at === 0 || [',', ';', '|', '·', 'and'].includes(before))
  const isGenitive = next === "'"
  const isSubject = isOwnAside || isListed || isGenitive || at + 1 === from || VERBS.has(next)
  return isSubject ? { kind: 'one', name } : { kind: 'several' }
}

/** `(57.3)`, `($5 in, $25 out)`: one score, or prices and nothing else. `(60.2 vs 57.3)` is of two. */
function isOwnParenthesis({ tokens }: Reading, from: number): boolean {
  let [numbers, amounts] = [0, 0]
  for (let at = from; at < tokens.length && textAt(tokens, at) !== ')'; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'sign', text: '' }
    if (text === '$') amounts++
    if (kind === 'number') numbers++
    else if (kind === 'model' || (kind === 'word' && !PRICE_GLUE.has(text))) return false
  }
  return numbers === 1 || numbers === amounts
}

/** `A and B score 60.2 and 57.3 respectively`: each its own, in their order. `numbersAt` are the numbers that stand side by side. */
export function respectiveOf(reading: Reading, numbersAt: readonly number[], at: number): ExcerptName | undefined {
  if (!reading.words.has('respectively')) return undefined
  const first = numbersAt[0] ?? 0
  const lastModel = reading.modelAt.findLast((modelAt) => modelAt < first)
  const group = lastModel === undefined ? [] : groupEndingAt(reading, lastModel)
  const isOneToOne = group.length === numbersAt.length && group.length === reading.modelAt.length
  return isOneToOne && new Set(group.map(identityOf)).size === group.length ? group[numbersAt.indexOf(at)] : undefined
}
