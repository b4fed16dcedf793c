import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkedIndex, checkParts } from '../../tests/fixtures/check/catalogue.ts'
import { findMentions } from '../mention/find-mentions.ts'
import { checkExcerpts } from './check-excerpts.ts'
import type { ExcerptLine, ExcerptRow } from './excerpt.ts'

/** A sentence or a row of a table; and of each figure: whose it is, and the verdict, or why it cannot be compared. */
interface Labelled {
  text?: string
  table?: { caption: string; label: string; cells: [header: string, text: string][] }
  expect: [figure: string, model: string, outcome: string][]
}

const parts = checkParts()
const index = checkedIndex()

function lineOf(text: string): ExcerptLine {
  const names = findMentions(text, index).map(({ start, end, modelId, variant }) => ({
    key: text.slice(start, end),
    start,
    end,
    ...(modelId !== undefined && { modelId }),
    ...(variant !== undefined && { variant }),
  }))
  return { text, names }
}

function rowOf({ caption, label, cells }: NonNullable<Labelled['table']>): ExcerptRow {
  const names = lineOf(label).names.map(({ start, end, ...name }) => ({ ...name, written: label.slice(start, end) }))
  return { caption, label, names, cells: cells.map(([header, text]) => ({ header, text })) }
}

/** What is found, as it is labelled: `57.3 anthropic/claude-opus-4.7 agrees`. */
function found({ text, table }: Pick<Labelled, 'text' | 'table'>): string[] {
  const findings = checkExcerpts({ lines: text === undefined ? [] : [lineOf(text)], rows: table ? [rowOf(table)] : [] }, parts)
  return findings.map(({ claim, verdict, doubt }) => `${claim.snippet.figure} ${claim.name.modelId ?? ''} ${doubt ?? verdict}`)
}

function labelOf([figure, model, outcome]: Labelled['expect'][number]): string {
  const { id = '' } = parts.catalogue.models.find(({ id }) => model !== '' && id.endsWith(model)) ?? {}
  return `${figure} ${id} ${outcome}`
}

const isVerdict = (outcome: string) => / (?:agrees|differs)$/.test(outcome)

describe('labelled claims', () => {
  let labelled: Labelled[]
  beforeAll(async () => {
    const files = await Promise.all(['plain', 'traps'].map((name) => readFile(new URL(`../../tests/fixtures/check/${name}.jsonl`, import.meta.url), 'utf8')))
    labelled = files.flatMap((file) => file.trim().split('\n').map((line) => JSON.parse(line) as Labelled))
  })

  it('never agree or differ where they should not, and mostly do where they should', () => {
    const wrong: string[] = []
    const missed: string[] = []
    const otherReasons: string[] = []
    let [wanted, told] = [0, 0]
    for (const one of labelled) {
      const [actual, labels] = [found(one), one.expect.map(labelOf)]
      const said = one.text ?? JSON.stringify(one.table)
      wrong.push(...actual.filter((outcome) => isVerdict(outcome) && !labels.includes(outcome)).map((outcome) => `${outcome}: ${said}`))
      const verdicts = labels.filter(isVerdict)
      wanted += verdicts.length
      told += verdicts.filter((label) => actual.includes(label)).length
      missed.push(...verdicts.filter((label) => !actual.includes(label)).map((label) => `${label}, found ${actual.join('; ')}: ${said}`))
      const isReasonOther = labels.some((label) => !isVerdict(label) && !actual.includes(label)) || actual.some((outcome) => !isVerdict(outcome) && !labels.includes(outcome))
      if (isReasonOther) otherReasons.push(`${actual.join('; ') || 'nothing'}, labelled ${labels.join('; ') || 'nothing'}: ${said}`)
    }
    console.log(`${labelled.length} labelled, ${told} of ${wanted} verdicts told, ${wrong.length} wrong, ${otherReasons.length} with another reason`)
    expect({ wrong, otherReasons, missed }).toEqual({ wrong: [], otherReasons: [], missed: [] })
    expect(told / wanted, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})

describe('checkExcerpts', () => {
  it('never throws, whatever stands around a name', () => {
    const pieces = fc.constantFrom(
      'GPT-5.5', 'Claude Opus 4.7', ' ', '. ', '60.2', '57.3', '$', '5', '/', 'per million', 'input', 'tokens', 'Intelligence Index', 'v4.1', 'and', 'scores',
      'on', '(', ')', ',', '€', '%', '\ufffc', '…', '1,498', 'LMArena', 'respectively', ' tok/s', 'from', '-', '–', '9'.repeat(400), '\ud83d', 'İ', '👩‍🔬',
    )
    const texts = fc.oneof(fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')))
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        found({ text })
        found({ table: { caption: text, label: `${other} GPT-5.5`, cells: [[text, other], [other, text]] } })
      }),
      { numRuns: 1_500 },
    )
  })

  it.each([
    ['spaces', ' '.repeat(60_000)],
    ['digits', '1'.repeat(60_000)],
    ['groups of digits', '1,234'.repeat(12_000)],
    ['amounts', '$5/'.repeat(20_000)],
    ['parentheses', '('.repeat(60_000)],
    ['closed parentheses', ')'.repeat(60_000)],
    ['hyphens', 'a-'.repeat(30_000)],
    ['boards', 'Intelligence Index '.repeat(4_000)],
    ['one endless sentence', 'GPT-5.5 scores 60.2 and '.repeat(3_000)],
    ['many sentences', 'GPT-5.5 scores 60.2 on the Intelligence Index. '.repeat(400)],
  ])('comes to an end with a page full of %s', (_what, text) => {
    expect(found({ text: `GPT-5.5 ${text} on the Intelligence Index` }).length).toBeLessThanOrEqual(401)
  })

  it('takes offsets that do not fit the text for no names', () => {
    const name = { key: 'x', modelId: 'openai/gpt-5.5' }
    const names = [{ ...name, start: 5, end: 900 }, { ...name, start: -3, end: 2 }, { ...name, start: 4, end: 4 }]
    expect(checkExcerpts({ lines: [{ text: 'GPT-5.5 scores 60.2 on the Intelligence Index.', names }], rows: [] }, parts)).toEqual([])
  })
})
