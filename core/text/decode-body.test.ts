import { describe, expect, it } from 'vitest'
import { decodeBody } from './decode-body.ts'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('decodeBody', () => {
  it('believes a byte order mark over the content type', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0xe9, 0x00])
    expect(decodeBody(bytes, 'text/xml; charset=utf-8')).toBe('<é')
  })

  it('recognises UTF-16 without a mark by the first bracket', () => {
    expect(decodeBody(new Uint8Array([0x3c, 0, 0xe9, 0]), 'text/xml; charset=utf-8')).toBe('<é')
    expect(decodeBody(new Uint8Array([0, 0x3c, 0, 0xe9]), 'text/xml')).toBe('<é')
  })

  it('believes the content type over the XML declaration', () => {
    expect(decodeBody(latin1('<?xml version="1.0" encoding="utf-8"?>é'), 'text/xml; charset=ISO-8859-1')).toContain('é')
  })

  it('believes the XML declaration where the content type says nothing', () => {
    expect(decodeBody(latin1('<?xml version="1.0" encoding="iso-8859-1"?>é'), 'text/xml')).toContain('é')
  })

  it('reads UTF-8 where nobody says anything sensible', () => {
    expect(decodeBody(new TextEncoder().encode('é'), 'text/xml; charset=klingon')).toBe('é')
  })
})
