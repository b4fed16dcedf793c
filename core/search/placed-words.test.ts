import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedWordsOf, queryWordsOf } from './placed-words.ts'

describe('queryWordsOf', () => {
  it.each([
    ['GPT-5.4', ['gpt', '5.4']],
    ['gpt5.4 GPT 5.4', ['gpt', '5.4']],
    ['o3 4o k2.6 235b qwen3', ['o3', '4o', 'k2.6', '235b', 'qwen', '3']],
    ['Łukasz Müller-Straße, Bjørn', ['lukasz', 'muller', 'strasse', 'bjorn']],
    ['ＧＰＴ－５', ['gpt', '5']],
    ['“What’s new?”', ['what', 's', 'new']],
    ['人工智能', ['人工', '工智', '智能']],
    ['東京のAI', ['東京', '京の', 'ai']],
    ['인공지능', ['인공', '공지', '지능']],
    ['智', ['智']],
    ['  … — !?', []],
    ['\u0301 a 智\u0301', ['a', '智']],
  ])('takes %j apart', (query, words) => expect(queryWordsOf(query)).toEqual(words))

  it('is the same however accents are written', () => {
    expect(queryWordsOf('cafe\u0301')).toEqual(queryWordsOf('caf\u00e9'))
    expect(queryWordsOf('caf\u00e9')).toEqual(['cafe'])
  })
})

describe('placedWordsOf', () => {
  it('gives every character of a run without spaces a word that it begins', () => {
    expect(placedWordsOf('看智能').map(({ word }) => word)).toEqual(['看智', '智能', '能'])
  })

  it('says where each word stands, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let before = -1
        for (const { word, from, to } of placedWordsOf(text)) {
          expect(word).not.toBe('')
          expect(from).toBeGreaterThan(before)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          before = from
        }
      }),
    )
  })
})
