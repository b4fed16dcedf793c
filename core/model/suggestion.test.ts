import { describe, expect, it } from 'vitest'
import type { TextPart } from './mark-words.ts'
import { plainSuggestion, suggestionOf } from './suggestion.ts'

const FIGURES = '57.3 · #2 · $10 blend · 24 Apr 2026'

function hitOf(...name: TextPart[]) {
  const model = { id: 'anthropic/claude-opus-4.7', name: name.map(({ text }) => text).join(''), creator: 'Anthropic', aliases: [] }
  return { model, name, creator: [] }
}
const plain = (text: string) => ({ text, isMatch: false })
const match = (text: string) => ({ text, isMatch: true })

describe('suggestionOf', () => {
  const opus = hitOf(plain('Claude '), match('Opus'), plain(' 4.7'))

  it('is text where the browser shows text', () => {
    expect(suggestionOf(opus, FIGURES, 'plain')).toEqual({ content: 'anthropic/claude-opus-4.7', description: `Claude Opus 4.7 — ${FIGURES}` })
  })

  it('marks what matched where the browser reads XML', () => {
    expect(suggestionOf(opus, FIGURES, 'xml').description).toBe(`Claude <match>Opus</match> 4.7 <dim>— ${FIGURES}</dim>`)
  })

  it('stays well-formed whatever a name holds', () => {
    const odd = hitOf(match('<b>'), plain(' & "it\'s"\u0000\ud800'))
    const { description } = suggestionOf(odd, FIGURES, 'xml')
    expect(description).toBe(`<match>&lt;b&gt;</match> &amp; &quot;it&apos;s&quot;   <dim>— ${FIGURES}</dim>`)
    expect(suggestionOf(odd, FIGURES, 'plain').description).toBe(`<b> & "it's" — ${FIGURES}`)
  })
})

describe('plainSuggestion', () => {
  it('is what it says in both', () => {
    expect(plainSuggestion('digest', 'Rank & price', 'plain').description).toBe('Rank & price')
    expect(plainSuggestion('digest', 'Rank & price', 'xml').description).toBe('Rank &amp; price')
  })
})
