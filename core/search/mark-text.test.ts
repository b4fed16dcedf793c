import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextPart } from '../model/mark-words.ts'
import { markExcerpt, markText } from './mark-text.ts'
import { queryWordsOf } from './placed-words.ts'

const wantedIn = (query: string, slips = 0) => queryWordsOf(query).map((word) => ({ word, slips }))
const shown = (parts: readonly TextPart[]) => parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

describe('markText', () => {
  it.each([
    ['Claude Opus 4.7 is out', 'opus 4.7', 'Claude [Opus] [4.7] is out'],
    ['Distillation works', 'distil', '[Distil]lation works'],
    ['A modèle, a MODÈLE', 'modele', 'A [modèle], a [MODÈLE]'],
    ['Straßen', 'strass', '[Straßen]'],
    ['新しい人工智能', '人工智能', '新しい[人工智能]'],
    ['GPT-5.4 and GPT-5.5', '5.4', 'GPT-[5.4] and GPT-5.5'],
  ])('marks %j for %j', (text, query, expected) => expect(shown(markText(text, wantedIn(query)))).toBe(expected))

  it('marks all of a word with a slip', () => expect(shown(markText('By Anthropic', wantedIn('antropic', 1)))).toBe('By [Anthropic]'))

  it('leaves every text as it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (text, query) => {
        expect(markText(text, wantedIn(query, 1)).map((part) => part.text).join('')).toBe(text)
      }),
    )
  })
})

describe('markExcerpt', () => {
  const long = `${'before '.repeat(30)}the answer ${'after '.repeat(30)}`.trim()

  it('shows a short text whole', () => expect(shown(markExcerpt(['An answer'], wantedIn('answer'), 50))).toBe('An [answer]'))

  it('shows of a long text what is around the first word that was asked for', () => {
    const excerpt = shown(markExcerpt([long], wantedIn('answer'), 120))
    expect(excerpt).toMatch(/^…before .* the \[answer\] after .*…$/)
    expect(excerpt.length).toBeLessThan(130)
  })

  it('shows its beginning where nothing of it was asked for', () => expect(shown(markExcerpt([long], wantedIn('nothing'), 40))).toMatch(/^before .*…$/))

  it('chooses the text that says most', () => {
    expect(shown(markExcerpt(['One', 'Claude Opus', 'Opus'], wantedIn('claude opus'), 50))).toBe('[Claude] [Opus]')
    expect(markExcerpt([], wantedIn('claude'), 50)).toEqual([])
  })

  it('never shows more than there is room for, nor half a character', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 100, maxLength: 300 })
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme', maxLength: 5 }), (text, query) => {
        const excerpt = markExcerpt([text], wantedIn(query), 60).map((part) => part.text).join('')
        expect(excerpt.isWellFormed()).toBe(text.isWellFormed())
        if (text.length > 60) expect(excerpt.length).toBeLessThanOrEqual(62)
      }),
    )
  })
})
