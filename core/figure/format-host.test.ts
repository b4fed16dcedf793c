import { describe, expect, it } from 'vitest'
import { formatHost } from './format-host.ts'

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
