import { describe, expect, it } from 'vitest'
import { collapseSpace } from './collapse-space.ts'

describe('collapseSpace', () => {
  it('reads a name that the source wraps and indents as one line', () => {
    expect(collapseSpace('Claude\n      Opus 4.7').text).toBe('Claude Opus 4.7')
  })

  it('finds the way back to every character', () => {
    const original = '  a \t b\n\n\nc d'
    const { text, toOriginal } = collapseSpace(original)
    for (const letter of 'abcd') expect(toOriginal(text.indexOf(letter))).toBe(original.indexOf(letter))
  })

  it('leaves no-break spaces alone, as a browser does', () => {
    expect(collapseSpace('GPT\u00a0\u00a05').text).toBe('GPT\u00a0\u00a05')
  })
})
