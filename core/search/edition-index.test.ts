import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish } from '../steps/steps.ts'
import { EditionIndex } from './edition-index.ts'
import type { Piece } from './piece.ts'

const piece = (title: string, ...texts: string[]): Piece => ({ id: title, kind: 'wire', title, texts, origin: '', language: '' })

function indexOf(days: Record<string, Piece[]>): EditionIndex {
  const index = new EditionIndex()
  for (const [day, pieces] of Object.entries(days)) finish(index.add(day, pieces))
  return index
}
/** What is found, as `DAY: titles`. */
function found(days: Record<string, Piece[]>, query: string): string[] {
  return indexOf(days)
    .find(query, 100)
    .days.map(({ day, places }) => `${day}: ${places.map((place) => days[day]?.[place]?.title).join(' | ')}`)
}

const april = {
  '2026-04-22': [piece('Claude Opus 4.7 is out', 'A model by Anthropic'), piece('GPT-5.4 gets cheaper')],
  '2026-04-24': [piece('A day of prices', 'GPT-5.5 and Claude Opus'), piece('GPT-5.5 is out')],
  '2026-04-23': [piece('人工智能的新模型'), piece('Un modèle français', 'Par Mistral')],
}

describe('EditionIndex', () => {
  it('finds by every word, the newest day first', () => {
    expect(found(april, 'claude opus')).toEqual(['2026-04-24: A day of prices', '2026-04-22: Claude Opus 4.7 is out'])
    expect(found(april, 'claude cheaper')).toEqual([])
  })

  it('puts headlines first within a day, and whole words before begun ones', () => {
    const day = [piece('Nothing here', 'model card'), piece('All models compared'), piece('A model compared'), piece('Other', 'models')]
    expect(found({ '2026-04-24': day }, 'model')).toEqual(['2026-04-24: A model compared | All models compared | Nothing here | Other'])
  })

  it('finds with a slip only what nobody wrote otherwise, and says so', () => {
    const index = indexOf(april)
    expect(index.find('antropic', 9)).toMatchObject({ count: 1, isNear: true })
    expect(index.find('anthropic', 9)).toMatchObject({ count: 1, isNear: false })
  })

  it('says of nothing that was found that it comes close', () => {
    expect(indexOf(april).find('devstral', 9)).toMatchObject({ count: 0, isNear: false })
  })

  it('takes no version for a slip of another', () => {
    expect(found(april, 'gpt-5.4')).toEqual(['2026-04-22: GPT-5.4 gets cheaper'])
    expect(found(april, 'gpt 5.6')).toEqual([])
    expect(found(april, 'gtp 5.4')).toEqual(['2026-04-22: GPT-5.4 gets cheaper'])
  })

  it('finds a version without its v', () => {
    const day = { '2026-04-24': [piece('DeepSeek-V3.2 is out'), piece('DeepSeek-V3.25'), piece('DeepSeek K3.2')] }
    expect(found(day, 'deepseek 3.2')).toEqual(['2026-04-24: DeepSeek-V3.2 is out'])
  })

  it('finds without accents, and any part of a text without spaces', () => {
    expect(found(april, 'modele francais')).toEqual(['2026-04-23: Un modèle français'])
    expect(found(april, '智能')).toEqual(['2026-04-23: 人工智能的新模型'])
    expect(found(april, '型')).toEqual(['2026-04-23: 人工智能的新模型'])
  })

  it('tells what several days tell once, on the newest', () => {
    const again = { ...april, '2026-04-25': [piece('GPT-5.5 is out', 'Still')] }
    expect(found(again, 'gpt-5.5 out')).toEqual(['2026-04-25: GPT-5.5 is out'])
    expect(indexOf(again).find('gpt-5.5 out', 9).count).toBe(1)
  })

  it('takes a day anew, and lets one go', () => {
    const index = indexOf(april)
    finish(index.add('2026-04-22', [piece('Gemini')]))
    expect(index.find('cheaper', 9).count).toBe(0)
    expect(index.find('gemini', 9).count).toBe(1)
    index.delete('2026-04-22')
    expect(index.days).toEqual(['2026-04-24', '2026-04-23'])
    expect(index.find('gemini', 9).count).toBe(0)
  })

  it('names as many as it may, and counts all', () => {
    const many = { '2026-04-24': Array.from({ length: 7 }, (_, at) => piece(`News ${at}`)), '2026-04-23': [piece('Old news')] }
    const { count, days } = indexOf(many).find('news', 3)
    expect(count).toBe(8)
    expect(days).toEqual([{ day: '2026-04-24', places: [0, 1, 2] }])
  })

  it('finds nothing by no word', () => expect(found(april, ' …?')).toEqual([]))

  it('bears whatever is written, and finds every word of it again', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (title, query) => {
        const index = indexOf({ '2026-04-24': [piece(title)] })
        expect(() => index.find(query, 5)).not.toThrow()
        const words = index.find(title, 5)
        expect(words.wanted.length === 0 || words.count === 1).toBe(true)
      }),
    )
  })
})
