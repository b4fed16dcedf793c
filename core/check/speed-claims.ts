import type { Claim, Doubt } from './claim.ts'
import { doubtBeside, doubtOfSentence } from './doubts.ts'
import { governorOf } from './governor.ts'
import { hasWord, isAllOf, snippetOf, textAt, type Reading } from './reading.ts'
import { nearestName } from './score-claims.ts'
import { GLUE, HOSTS, RUN, UNDERSTOOD } from './words.ts'

const SPEED_GLUE = new Set([...GLUE, 'runs', 'generates', 'outputs', 'writes', 'streams', 'output', 'speed', 'tokens'])
const UNITS = [
  ['tokens', 'per', 'second'], ['tokens', '/', 'second'], ['tokens', '/', 'sec'], ['tokens', '/', 's'], ['tokens', 'a', 'second'],
  ['tok', '/', 's'], ['tok', '/', 'sec'], ['t', '/', 's'], ['output', 'tokens', 'per', 'second'],
]

/** Every number of a sentence that is said to be how fast a model writes. */
export function speedClaims(reading: Reading): Claim[] {
  const { tokens, benchmarks: { named } } = reading
  if (reading.modelAt.length === 0) return []
  return tokens.flatMap(({ number }, at) => {
    const unit = number && number.suffix === '' ? UNITS.find((words) => words.every((word, by) => textAt(tokens, at + 1 + by) === word)) : undefined
    if (!number || !unit || ['…', '-', '/', '$'].includes(textAt(tokens, at - 1))) return []
    const to = at + 1 + unit.length
    const governor = governorOf(reading, at, to, SPEED_GLUE)
    const beside = doubtBeside(reading, at, to)
    const doubts: (Doubt | false | undefined)[] = [
      beside.doubt,
      doubtOfSentence(reading),
      hasWord(reading, HOSTS) && 'hosts',
      hasWord(reading, RUN) && 'run',
      governor.kind === 'several' ? 'several-models' : governor.kind === 'unclear' && 'unclear',
    ]
    const doubt = doubts.find((one) => one !== false && one !== undefined)
    return [{
      name: governor.kind === 'one' ? governor.name : nearestName(reading, at),
      quantity: { kind: 'speed' as const, isOfBoard: named.length > 0 && named.every(({ board }) => board !== undefined) },
      value: number.value,
      step: 10 ** -number.decimals,
      isLoose: beside.isLoose,
      isPast: false,
      isPlain: isAllOf(reading, UNDERSTOOD),
      ...(doubt && { doubt }),
      snippet: snippetOf(reading, at, to),
    }]
  })
}
