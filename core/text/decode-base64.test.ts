import { describe, expect, it } from 'vitest'
import { decodeBase64 } from './decode-base64.ts'

describe('decodeBase64', () => {
  it('reads text, however its lines are broken', () => {
    expect(decodeBase64(' RXhhbXBsZSA8Yj5B\n dG9tPC9iPg==\n')).toBe('Example <b>Atom</b>')
    expect(decodeBase64('4oCc4oCd')).toBe('“”')
  })

  it('reads what is there of a text that was cut off', () => {
    expect(decodeBase64('RXhhbXBsZSA8Y')).toBe('Example <')
  })

  it.each([['no base64: <b>'], [''], ['/9j/4AAQSkZJRgABAQ==']])('takes %s for no text', (packed) => {
    expect(decodeBase64(packed)).toBeUndefined()
  })
})
