import { beforeAll, describe, expect, it } from 'vitest'
import { labelledIndex } from '../../tests/fixtures/mentions/catalogue.ts'
import type { MentionIndex } from '../mention/mention.ts'
import type { Edition, Story } from './edition.ts'
import { findPassages } from './find-passages.ts'

let index: MentionIndex
beforeAll(async () => {
  index = await labelledIndex()
})

const url = 'https://inference.report/archive/2026-04-24'
function edition(paragraphs: string[], stories: Story[] = []): Edition {
  return { date: '2026-04-24', origin: 'report', url, editorial: { paragraphs }, sections: [{ id: 'wire', stories }], boards: [] }
}
const passagesOf = (modelId: string, ...parts: Parameters<typeof edition>) => findPassages(edition(...parts), index)[modelId] ?? []
const textsOf = (...parts: Parameters<typeof passagesOf>) => passagesOf(...parts).map(({ text }) => text)
const story = (title: string, other: Partial<Story> = {}): Story => ({ id: title, title, ...other })

describe('findPassages', () => {
  it('quotes the sentences of the editorial that name a model, whole, with the edition’s address and day', () => {
    const paragraphs = ['It was a quiet day. GPT-5.5 cost $11.25 in v4.0 terms. Nothing else moved.', 'Nobody asked for GPT-5.5 twice.']
    expect(passagesOf('openai/gpt-5.5', paragraphs)).toEqual([
      { kind: 'editorial', text: 'GPT-5.5 cost $11.25 in v4.0 terms.', url, language: 'en', day: '2026-04-24' },
      { kind: 'editorial', text: 'Nobody asked for GPT-5.5 twice.', url, language: 'en', day: '2026-04-24' },
    ])
  })

  it('quotes a sentence once, under every model it names', () => {
    const paragraphs = ['GPT-5.5 beats Claude Opus 4.7, and GPT-5.5 knows it.']
    expect(Object.keys(findPassages(edition(paragraphs), index))).toEqual(['openai/gpt-5.5', 'anthropic/claude-opus-4.7'])
    expect(textsOf('openai/gpt-5.5', paragraphs)).toEqual(paragraphs)
  })

  it('understands a short name whose kin is in another paragraph', () => {
    expect(textsOf('anthropic/claude-opus-4.7', ['Anthropic had a busy week.', 'Opus 4.7 thinks longer now.'])).toEqual(['Opus 4.7 thinks longer now.'])
  })

  it('takes headlines behind the editorial, and stories that only their text ties to the model last', () => {
    const stories = [
      story('A new leader', { summary: 'The leader is GPT-5.5.', source: 'The Verge' }),
      story('GPT-5.5 in the office', { url: 'https://techcrunch.com/office', source: 'TechCrunch', language: 'en-US' }),
    ]
    expect(textsOf('openai/gpt-5.5', ['GPT-5.5 leads.'], stories)).toEqual(['GPT-5.5 leads.', 'GPT-5.5 in the office', 'A new leader'])
    expect(passagesOf('openai/gpt-5.5', [], stories)[0]).toEqual({
      kind: 'story',
      text: 'GPT-5.5 in the office',
      url: 'https://techcrunch.com/office',
      source: 'TechCrunch',
      language: 'en-US',
      day: '2026-04-24',
    })
  })

  it('keeps three for each model at most', () => {
    const stories = ['one', 'two', 'three', 'four'].map((word) => story(`GPT-5.5 and ${word} more`))
    expect(textsOf('openai/gpt-5.5', ['GPT-5.5 leads.'], stories)).toEqual(['GPT-5.5 leads.', 'GPT-5.5 and one more', 'GPT-5.5 and two more'])
  })

  it('cuts a sentence without end to the words around the name', () => {
    const [text = ''] = textsOf('openai/gpt-5.5', [`${'so it went on and on '.repeat(40)}until GPT-5.5 ${'went on and on '.repeat(40)}.`])
    expect(text).toMatch(/^…\S.* until GPT-5\.5 .*\S…$/)
    expect(text.length).toBeLessThan(310)
  })

  it('leaves out versions that no catalogue has, and days that name nothing', () => {
    expect(findPassages(edition(['GPT-5.97 is a rumour.'], [story('Quiet day')]), index)).toEqual({})
  })
})
