const REPLACEMENT = 0xfffd

/** No browser decodes it, and a few old feeds are written in it. */
export function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= view.byteLength; at += 4) {
    const code = view.getUint32(at, isLittleEndian)
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    parts.push(String.fromCodePoint(isCharacter ? code : REPLACEMENT))
  }
  return parts.join('').replace(/^\uFEFF/, '')
}
