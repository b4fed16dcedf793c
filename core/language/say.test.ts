import { afterEach, describe, expect, it } from 'vitest'
import { speakLanguage } from '../../tests/speak-language.ts'
import { locale, say, speak } from './say.ts'

describe('say', () => {
  afterEach(() => speakLanguage('en'))

  it('speaks the language of the reader', () => {
    expect(say('extensionShortName')).toBe('Inference Report')
    expect(locale()).toBe('en-GB')
  })

  it('refuses to say what is asked for before the language is known', () => {
    speak(() => {
      throw new Error('unset')
    })
    expect(() => say('extensionShortName')).toThrow('unset')
  })
})
