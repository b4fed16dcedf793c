import { describe, expect, it } from 'vitest'
import { APART, joinTexts, positionOf } from './join-texts.ts'

describe('joinTexts', () => {
  it('joins what belongs together and keeps apart what a reader sees apart', () => {
    expect(joinTexts(['GPT', '-5', '54.8'], (index) => index === 1).text).toBe(`GPT-5${APART}54.8`)
  })
})

describe('positionOf', () => {
  const joined = joinTexts(['GPT', '-5', '54.8'], (index) => index === 1)

  it('gives each character back to its text', () => {
    expect(positionOf(joined, 0)).toEqual({ index: 0, offset: 0 })
    expect(positionOf(joined, 4)).toEqual({ index: 1, offset: 1 })
    expect(positionOf(joined, joined.text.indexOf('54'))).toEqual({ index: 2, offset: 0 })
  })

  it('skips empty texts', () => {
    expect(positionOf(joinTexts(['', 'GPT-5'], () => false), 0)).toEqual({ index: 1, offset: 0 })
  })
})
