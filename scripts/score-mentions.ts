import { readFile } from 'node:fs/promises'
import { labelledIndex } from '../tests/fixtures/mentions/catalogue.ts'
import { findMentions } from '../core/mention/find-mentions.ts'
import type { Mention, MentionIndex } from '../core/mention/mention.ts'
import { identityOf, parseModelName, withoutDate } from '../core/model/model-name.ts'
import { speakLanguage } from '../tests/speak-language.ts'

/** One text with the names in it, in order. */
interface Labelled {
  id: string
  text: string
  expect: { name: string; model?: string; unknown?: true; neutral?: true }[]
}
type Expected = Labelled['expect'][number] & { start: number; end: number }

export interface Score {
  precision: number
  recall: number
  unknownRecall: number
  /** Texts in which something was marked that nobody expects. */
  trapped: number
  /** Each failure in one line. */
  misses: string[]
}

const folder = new URL('../tests/fixtures/mentions/', import.meta.url)

export async function readLabelled(name: 'names' | 'hard' | 'traps'): Promise<Labelled[]> {
  const lines = (await readFile(new URL(`${name}.jsonl`, folder), 'utf8')).trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Labelled)
}

/** Compares what is found with what is expected. A name with date or effort counts as its model; neutral spans count neither way. */
export function scoreMentions(texts: readonly Labelled[], index: MentionIndex): Score {
  const counts = { expected: 0, right: 0, wrong: 0, unknown: 0, unknownRight: 0, trapped: 0 }
  const misses: string[] = []
  for (const { id, text, expect } of texts) {
    const expected = placed(text, expect)
    const found = new Set(findMentions(text, index))
    for (const one of expected) {
      const met = [...found].find(({ start, end }) => start < one.end && end > one.start)
      if (met) found.delete(met)
      if (one.neutral) continue
      const isRight = met !== undefined && (one.unknown ? met.modelId === undefined : isSameModel(met.modelId, one.model))
      counts[one.unknown ? 'unknown' : 'expected']++
      if (isRight) counts[one.unknown ? 'unknownRight' : 'right']++
      else {
        if (met) counts.wrong++
        misses.push(`${id}: “${one.name}” is ${one.model ?? 'an unknown version'}, found ${met ? idOf(met) : 'nothing'}`)
      }
    }
    for (const extra of found) misses.push(`${id}: “${text.slice(extra.start, extra.end)}” is no name, found ${idOf(extra)}`)
    counts.wrong += found.size
    if (found.size > 0) counts.trapped++
  }
  return {
    precision: counts.right / Math.max(1, counts.right + counts.wrong),
    recall: counts.right / Math.max(1, counts.expected),
    unknownRecall: counts.unknownRight / Math.max(1, counts.unknown),
    trapped: counts.trapped,
    misses,
  }
}

function placed(text: string, expect: Labelled['expect']): Expected[] {
  let from = 0
  return expect.map((one) => {
    const start = text.indexOf(one.name, from)
    if (start < 0) throw new Error(`“${one.name}” is not in “${text}”`)
    from = start + one.name.length
    return { ...one, start, end: from }
  })
}

function isSameModel(found: string | undefined, expected: string | undefined): boolean {
  return found !== undefined && expected !== undefined && plainId(found) === plainId(expected)
}

function plainId(id: string): string {
  return `${id.slice(0, id.indexOf('/'))} ${identityOf(withoutDate(parseModelName(id).tokens).filter((token) => !/^(?:preview|exp|v1)$/.test(token)))}`
}

function idOf({ modelId }: Mention): string {
  return modelId ?? 'an unknown version'
}

if (import.meta.main) {
  await speakLanguage('en')
  const index = await labelledIndex()
  for (const name of ['names', 'hard', 'traps'] as const) {
    const texts = await readLabelled(name)
    const { misses, precision, recall, unknownRecall, trapped } = scoreMentions(texts, index)
    for (const miss of misses) console.log(miss)
    const rates = name === 'traps' ? '' : `, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, unknown ${unknownRecall.toFixed(4)}`
    console.log(`${name}: ${texts.length} texts${rates}, ${trapped} with something marked in vain\n`)
  }
}
