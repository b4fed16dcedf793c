import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

describe('plainText', () => {
  it('collapses every kind of white space', () => {
    expect(plainText('  GPT-5.5\u00a0\n\t is\u2028here\u3000now ', 100)).toBe('GPT-5.5 is here now')
  })

  it('drops controls, zero-width and direction characters', () => {
    expect(plainText('Op\u200ben\u0000AI\u001b[31m \u202egnp.exe\u2066 soft\u00adhyphen\ufeff', 100)).toBe('OpenAI[31m gnp.exe softhyphen')
    expect(plainText('tag\u{e0041}ged \ud800lone', 100)).toBe('tagged lone')
  })

  it('keeps the joiners that emoji and scripts need, and no others', () => {
    expect(plainText('👩🏽\u200d💻 and 🏳️\u200d🌈', 100)).toBe('👩🏽\u200d💻 and 🏳️\u200d🌈')
    expect(plainText('می\u200cخواهم', 100)).toBe('می\u200cخواهم')
    expect(plainText('Cla\u200dude\u200c 4', 100)).toBe('Claude 4')
  })

  it('leaves a text alone that fits', () => {
    expect(plainText('exactly', 7)).toBe('exactly')
  })

  it('cuts between words', () => {
    expect(plainText('the quick brown fox jumps', 16)).toBe('the quick brown…')
    expect(plainText('the quick brown fox jumps', 18)).toBe('the quick brown…')
  })

  it('cuts between graphemes where there are no words', () => {
    expect(plainText('👩🏽\u200d💻👩🏽\u200d💻👩🏽\u200d💻', 10)).toBe('👩🏽\u200d💻…')
    expect(plainText('模型排名今日更新', 5)).toBe('模型排名…')
    expect(plainText('👩🏽\u200d💻', 3)).toBe('…')
  })

  it('takes a title of a million characters in its stride', () => {
    const startMs = performance.now()
    expect(plainText('word '.repeat(200_000), 50)).toHaveLength(50)
    expect(performance.now() - startMs).toBeLessThan(500)
  })
})
