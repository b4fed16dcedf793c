import { describe, expect, it } from 'vitest'
import { decodeBody } from './decode-body.ts'

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeBody believes', () => {
  it('a byte order mark over the content type', () => {
    expect(decodeBody(bytesOf(0xff, 0xfe, 0x3c, 0x00, 0xe9, 0x00), 'text/xml; charset=utf-8')).toBe('<é')
    expect(decodeBody(bytesOf(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'text/xml; charset=koi8-r')).toBe('é')
  })

  it('the zeros beside the first character', () => {
    expect(decodeBody(bytesOf(0x3c, 0, 0xe9, 0), 'text/xml; charset=utf-8')).toBe('<é')
    expect(decodeBody(bytesOf(0, 0x3c, 0, 0xe9), 'text/xml')).toBe('<é')
    expect(decodeBody(bytesOf(0x7b, 0, 0x7d, 0), 'application/json')).toBe('{}')
  })

  it.each([
    ['a mark', [0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0, 0xe9, 0, 0, 0], [0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c, 0, 0, 0, 0xe9]],
    ['zeros', [0x3c, 0, 0, 0, 0xe9, 0, 0, 0], [0, 0, 0, 0x3c, 0, 0, 0, 0xe9]],
  ])('four bytes a character, by %s', (_by, little, big) => {
    expect([decodeBody(bytesOf(...little), ''), decodeBody(bytesOf(...big), '')]).toEqual(['<é', '<é'])
  })

  it('the content type over the XML declaration', () => {
    expect(decodeBody(latin1('<?xml version="1.0" encoding="utf-8"?>é'), 'text/xml; charset=ISO-8859-1')).toContain('é')
    expect(decodeBody(bytesOf(0xc4, 0xe3), "application/atom+xml;charset='gb2312'")).toBe('你')
  })

  it('the XML declaration where the content type says nothing sensible', () => {
    expect(decodeBody(latin1('<?xml version="1.0" encoding="iso-8859-1"?>é'), 'text/xml')).toContain('é')
    expect(decodeBody(latin1('<?xml version="1.0" encoding="euc-kr"?>\xb3\xe2'), 'text/xml; charset=klingon')).toContain('년')
  })
})

describe('decodeBody does not believe', () => {
  it('an encoding nobody knows', () => {
    expect(decodeBody(utf8('é'), 'text/xml; charset=klingon')).toBe('é')
  })

  it('two bytes a character where there is one', () => {
    expect(decodeBody(utf8('<?xml version="1.0" encoding="utf-16"?>é'), 'text/xml; charset=utf-16')).toContain('?>é')
  })

  it('a server that calls everything Western', () => {
    expect(decodeBody(utf8('“naïve”'), 'text/xml; charset=ISO-8859-1')).toBe('“naïve”')
  })

  it('a server that calls Western what its own declaration does not', () => {
    expect(decodeBody(latin1('<?xml version="1.0" encoding="windows-1251"?>\xcf\xf0\xe8\xe2\xe5\xf2'), 'text/xml; charset=ISO-8859-1')).toContain('Привет')
  })

  it.each(['shift_jis', 'gb2312', 'euc-kr', 'windows-1251', 'iso-8859-2'])('%s of what is plainly UTF-8', (encoding) => {
    expect(decodeBody(utf8(`<?xml version="1.0" encoding="${encoding}"?>模型排名今日更新`), `text/xml; charset=${encoding}`)).toContain('模型排名今日更新')
  })

  it('that a Western text is UTF-8', () => {
    expect(decodeBody(latin1('<?xml version="1.0" encoding="utf-8"?>\x93d\xe9j\xe0 vu\x94'), 'text/xml')).toContain('“déjà vu”')
  })
})

describe('decodeBody replaces', () => {
  it('what is wrong in UTF-8, never reading a bracket where none is written', () => {
    expect(decodeBody(bytesOf(0xc0, 0xbc, 0x62, 0xc3, 0xa9), '')).toBe('\ufffd\ufffdbé')
    expect(decodeBody(bytesOf(...utf8('模型排名今日更新，模型排名今日更新'), 0xff, ...utf8('。')), '')).toBe('模型排名今日更新，模型排名今日更新\ufffd。')
  })

  it('half a character at the end of a text that was cut', () => {
    expect(decodeBody(utf8('模型').subarray(0, 5), '')).toBe('模\ufffd')
  })
})

describe('decodeBody guesses by the language, where nothing is said', () => {
  const russian = 'Как пережить новогоднюю ночь, если вы не ложитесь спать'
  const hebrew = 'האם תדפיס נייר של אתר אינטרנט שמוצג על מסך'
  /** Each letter of an alphabet that lies in one row. */
  const inRow = (text: string, first: string, at: number) =>
    Uint8Array.from(text, (letter) => (letter < '\x80' ? letter.charCodeAt(0) : letter.charCodeAt(0) - first.charCodeAt(0) + at))

  it('Hebrew', () => {
    expect(decodeBody(inRow(hebrew, 'א', 0xe0), '')).toBe(hebrew)
  })

  it('Russian', () => {
    expect(decodeBody(inRow(russian, 'А', 0xc0), '')).toBe(russian)
  })

  it('Chinese and Japanese', () => {
    expect(decodeBody(bytesOf(0xd5, 0xe2, 0xca, 0xc7, 0xd2, 0xbb, 0xb8, 0xf6, 0xd6, 0xd0, 0xb9, 0xfa, 0xc8, 0xcb, 0xb5, 0xc4, 0xca, 0xc2, 0xa3, 0xac, 0xce, 0xd2, 0xc3, 0xc7, 0xd4, 0xda, 0xd5, 0xe2), '')).toBe('这是一个中国人的事，我们在这')
    expect(decodeBody(bytesOf(0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x82, 0xb1, 0x82, 0xcc, 0x82, 0xb1, 0x82, 0xc6, 0x82, 0xc9, 0x82, 0xc2, 0x82, 0xa2, 0x82, 0xc4, 0x82, 0xcc), '')).toBe('これはこのことについての')
  })
})
