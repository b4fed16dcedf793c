import type { Doubt } from './claim.ts'
import { hasWord, textAt, type Reading } from './reading.ts'
import { ABOUT, ANOTHER_DAY, ANOTHER_METRIC, BOUND, CHANGE_AFTER, CHANGE_BEFORE, RUN, SUPPOSED } from './words.ts'

/** A year, as it is written beside figures. */
const YEAR = /^(?:19|20)\d\d$/
const OF = new Set(['of', 'a', 'an', 'about', 'by', 'around', 'over'])

/** What anywhere in the sentence makes a number one of another day, or no fact. */
export function doubtOfSentence(reading: Reading): Doubt | undefined {
  if (reading.isQuestion || hasWord(reading, SUPPOSED)) return 'supposed'
  if (hasWord(reading, ANOTHER_DAY) || isDated(reading)) return 'other-day'
  return undefined
}

function isDated({ tokens }: Reading): boolean {
  return tokens.some(({ kind, text, number }, at) => {
    if (kind === 'word') return text === 'as' && textAt(tokens, at + 1) === 'of'
    return number !== undefined && YEAR.test(text) && textAt(tokens, at - 1) !== '$' && number.value > 1_989
  })
}

/** What makes a score one of another way to run the model, or of another count. */
export function doubtOfScore(reading: Reading): Doubt | undefined {
  const { tokens, benchmarkOf } = reading
  const said = tokens.filter(({ kind }, at) => kind === 'word' && !benchmarkOf.get(at)?.board).map(({ text }) => text)
  if (said.some((word) => ANOTHER_METRIC.has(word))) return 'other-metric'
  if (said.some((word) => RUN.has(word))) return 'run'
  return reading.words.has('@') ? 'other-metric' : undefined
}

/** What stands right beside a number, from token `from` up to token `to`, and makes it a step, an edge or a guess. */
export function doubtBeside({ tokens }: Reading, from: number, to: number): { doubt?: Doubt; isLoose: boolean } {
  const [before, earlier] = [textAt(tokens, from - 1), textAt(tokens, from - 2)]
  const [next, later] = [textAt(tokens, to), textAt(tokens, to + 1)]
  const isLoose = ABOUT.has(before)
  const isSigned = (before === '+' || before === '-' || before === '±') && tokens[from]?.isGlued === true
  const isStep =
    isSigned || CHANGE_BEFORE.has(before) || (OF.has(before) && CHANGE_BEFORE.has(earlier)) || CHANGE_AFTER.has(next) || (isUnit(next) && CHANGE_AFTER.has(later))
  if (before === 'from' || (before === 'to' && next === 'from')) return { doubt: 'other-day', isLoose }
  if (isStep) return { doubt: 'change', isLoose }
  if (BOUND.has(before) || ((before === 'to' || before === 'as' || before === 'at') && BOUND.has(earlier)) || next === '+') return { doubt: 'bound', isLoose }
  return { isLoose }
}

function isUnit(word: string): boolean {
  return /^(?:points?|pts?|%|percent|elo|percentage)$/.test(word)
}
