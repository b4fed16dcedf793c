import { describe, expect, it } from 'vitest'
import { formatHost, isHostOf } from './format-host.ts'

describe('formatHost', () => {
  it('shows where a link leads', () => {
    expect(formatHost('https://www.theverge.com/x?y')).toBe('theverge.com')
  })

  it('shows a look-alike address as what it is', () => {
    expect(formatHost('https://аpple.com/')).toBe('xn--pple-43d.com')
  })

  it('gives nothing for what is no web address', () => {
    expect(formatHost('javascript:alert(1)')).toBeUndefined()
    expect(formatHost('not an address')).toBeUndefined()
    expect(formatHost(undefined)).toBeUndefined()
  })
})

describe('isHostOf', () => {
  it.each([
    ['theverge.com', 'The Verge'],
    ['openai.com', 'OpenAI'],
    ['x.ai', 'xAI'],
    ['mistral.ai', 'Mistral AI'],
    ['news.example', 'news.example'],
  ])('knows that %s is the name of %s', (host, publisher) => {
    expect(isHostOf(host, publisher)).toBe(true)
  })

  it.each([
    ['blog.google', 'Google'],
    ['google.evil.example', 'Google'],
    ['anthropic.com.evil.example', 'Anthropic'],
    ['huggingface.co', 'Moonshot AI'],
    ['xn--pple-43d.com', 'Apple'],
    [undefined, 'Apple'],
    ['apple.com', undefined],
  ])('takes %s for no name of %s', (host, publisher) => {
    expect(isHostOf(host, publisher)).toBe(false)
  })
})
