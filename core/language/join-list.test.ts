import { afterAll, expect, it } from 'vitest'
import { joinList, joinSentences } from './join-list.ts'
import { speakInPart } from '../../tests/speak-in-part.ts'
import { speakLanguage } from '../../tests/speak-language.ts'

afterAll(() => speakLanguage('en'))

it('tells one thing after another', () => {
  expect(joinList(['1 differs'])).toBe('1 differs')
  expect(joinList(['1 differs', '2 agree', '3 not comparable'])).toBe('1 differs, 2 agree, 3 not comparable')
})

it('puts sentences behind each other, with a space where the language has one', () => {
  expect(joinSentences(['It failed.', undefined, 'What it gave stays.'])).toBe('It failed. What it gave stays.')
  speakInPart({ 'locale': 'ja', 'notice.sentences': '{before}{next}' })
  expect(joinSentences(['失敗。', undefined, '以前のデータは残っています。'])).toBe('失敗。以前のデータは残っています。')
})
