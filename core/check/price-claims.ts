import type { Claim, Doubt, PriceKind } from './claim.ts'
import { doubtBeside, doubtOfSentence } from './doubts.ts'
import { governorOf, type Governor } from './governor.ts'
import { amountsIn, type Amount } from './price-phrase.ts'
import { hasWord, isAllOf, snippetOf, textAt, type Reading } from './reading.ts'
import { nearestName } from './score-claims.ts'
import { ANOTHER_PRICE, PRICE_GLUE, RUN, UNDERSTOOD } from './words.ts'

/** Every amount of a sentence that is said to be the price of a model's tokens. */
export function priceClaims(reading: Reading): Claim[] {
  if (reading.modelAt.length === 0) return []
  const amounts = amountsIn(reading)
  const units = new Set(amounts.flatMap(({ perMillion }) => perMillion ?? []))
  const [unit] = units.size === 1 ? units : []
  const kinds = kindsOf(reading, amounts)
  return amounts.flatMap((amount, position) => {
    const kind = kinds[position]
    const perMillion = amount.perMillion ?? unit
    if (amount.isOfSomethingElse || (kind === undefined && perMillion === undefined)) return []
    return [claimOf(reading, amount, kind ?? 'unknown', perMillion)]
  })
}

/** What each amount pays for: as it says; or, of two side by side, the first for input, unless the words say it the other way round. */
function kindsOf(reading: Reading, amounts: readonly Amount[]): (PriceKind | undefined)[] {
  const { tokens } = reading
  const isAside = (left: Amount | undefined, right: Amount | undefined, joint: readonly string[]) =>
    left !== undefined && right !== undefined && right.from - left.at <= 3 && joint.includes(textAt(tokens, right.from - 1))
  return amounts.map((amount, position) => {
    const [before, next, afterNext] = [amounts[position - 1], amounts[position + 1], amounts[position + 2]]
    if (amount.kind !== undefined && amount.kind !== 'both') return amount.kind === 'torn' ? 'unknown' : amount.kind
    const joint = amount.kind === 'both' || before?.kind === 'both' || next?.kind === 'both' ? ['/', 'and'] : ['/']
    const isFirst = isAside(amount, next, joint) && !isAside(next, afterNext, joint) && !isAside(before, amount, joint)
    const isSecond = isAside(before, amount, joint) && !isAside(amount, next, joint) && !isAside(amounts[position - 2], before, joint)
    const other = isFirst ? next : isSecond ? before : undefined
    const isPair = other !== undefined && (other.kind === undefined || other.kind === 'both')
    if (!isPair) return amount.kind === 'both' || isFirst || isSecond ? 'unknown' : undefined
    if (isOutputFirst(reading)) return 'unknown'
    return isFirst ? 'input' : 'output'
  })
}

function isOutputFirst({ tokens }: Reading): boolean {
  const at = (words: readonly string[]) => tokens.findIndex(({ text }) => words.includes(text))
  const [input, output] = [at(['input', 'in', 'prompt']), at(['output', 'out', 'completion'])]
  return output >= 0 && input >= 0 && output < input
}

function claimOf(reading: Reading, amount: Amount, of: PriceKind, perMillion: number | undefined): Claim {
  const { tokens } = reading
  const governor = governorOf(reading, amount.from, amount.to, PRICE_GLUE)
  const beside = doubtBeside(reading, amount.from, amount.end)
  const scale = perMillion ?? 1
  const { value = 0, decimals = 0 } = tokens[amount.at]?.number ?? {}
  const doubts: (Doubt | false | undefined)[] = [
    !amount.isUsd && 'currency',
    doubtOfSentence(reading),
    // "from $5" is the least of several.
    beside.doubt === 'other-day' && !reading.words.has('to') ? 'bound' : beside.doubt,
    doubtOfPrice(reading),
    of === 'unknown' && 'basis',
    doubtOfGovernor(governor),
  ]
  const doubt = doubts.find((one) => one !== false && one !== undefined)
  return {
    name: governor.kind === 'one' ? governor.name : nearestName(reading, amount.at),
    quantity: { kind: 'price', of, hasUnit: perMillion !== undefined, hasRatio: amount.hasRatio },
    // Twelve digits are more than any price has, and drop the dust of a float.
    value: Number((value * scale).toPrecision(12)),
    step: 10 ** -decimals * scale,
    isLoose: beside.isLoose,
    isPast: false,
    isPlain: isAllOf(reading, UNDERSTOOD),
    ...(doubt && { doubt }),
    snippet: snippetOf(reading, amount.from, amount.end),
  }
}

function doubtOfPrice(reading: Reading): Doubt | undefined {
  if (hasWord(reading, ANOTHER_PRICE)) return 'whose-price'
  return hasWord(reading, RUN) ? 'run' : undefined
}

function doubtOfGovernor({ kind }: Governor): Doubt | undefined {
  return kind === 'several' ? 'several-models' : kind === 'unclear' ? 'unclear' : undefined
}
