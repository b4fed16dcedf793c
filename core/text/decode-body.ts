const XML_ENCODING = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i

/**
 * Bytes → text, by what a browser would believe: a byte order mark, the charset of the content type, the XML declaration, else
 * UTF-8. Bytes that are wrong in that encoding become U+FFFD; an encoding nobody knows is read as UTF-8.
 */
export function decodeBody(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const charset = byteOrderMark(bytes) ?? /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1] ?? XML_ENCODING.exec(start)?.[1]
  return decoderFor(charset ?? 'utf-8').decode(bytes)
}

/** Also recognises markup in UTF-16 that begins without a mark: a `<` beside a zero byte. */
function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return undefined
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    // RangeError: a label that no standard knows. Most such pages are UTF-8 all the same.
    return new TextDecoder()
  }
}
