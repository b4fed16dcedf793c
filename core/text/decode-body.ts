import { decodeUtf32 } from './decode-utf32.ts'
import { guessEncoding } from './guess-encoding.ts'

const XML_ENCODING = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i
const CHARSET = /charset\s*=\s*["']?([\w.:-]+)/i
const WESTERN = 'windows-1252'
/** A character of another encoding may be whole UTF-8 by chance, so many in a row are not. */
const SURELY_UTF8 = /[^\0-\x7f]{6}/

/**
 * Bytes → text, by what a browser would believe: a byte order mark, the charset of the content type, the XML declaration, else
 * UTF-8. An encoding nobody knows is not believed, nor is one the bytes speak against: what is whole UTF-8 is no Western text,
 * and what is not, though called so or nothing, is guessed. Bytes that are wrong all the same become U+FFFD.
 */
export function decodeBody(bytes: Uint8Array, contentType: string): string {
  const marked = markedEncoding(bytes)
  if (marked === 'utf-32le' || marked === 'utf-32be') return decodeUtf32(bytes, marked === 'utf-32le')
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const ofServer = knownEncoding(CHARSET.exec(contentType)?.[1])
  const ofXml = knownEncoding(XML_ENCODING.exec(start)?.[1])
  // Many servers call everything Western.
  const declared = (ofServer === WESTERN ? ofXml : undefined) ?? ofServer ?? ofXml ?? 'utf-8'
  const text = decodeUtf8(bytes)
  if (text !== undefined && (declared === 'utf-8' || declared === WESTERN || SURELY_UTF8.test(text))) return text
  return new TextDecoder(declared === 'utf-8' ? guessEncoding(bytes) : declared).decode(bytes)
}

/** By the byte order mark; or, of encodings with two or four bytes a character, by the zeros beside the first. */
function markedEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if (a === undefined || b === undefined) return undefined
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d !== undefined && d !== 0))) return 'utf-32be'
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return 'utf-16be'
  return undefined
}

/** By the standard's own name; nothing that has two bytes a character, as these bytes were seen not to have. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf-16') ? undefined : encoding
  } catch {
    // RangeError: a label that no standard knows.
    return undefined
  }
}

/** @returns undefined where the bytes are no whole UTF-8 */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A TypeError: some byte cannot be.
    return undefined
  }
}
