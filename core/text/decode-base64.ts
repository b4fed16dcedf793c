const MAX_LENGTH = 100_000

/** @returns undefined where it is none, or no text in UTF-8; of one that was cut off, what is there */
export function decodeBase64(packed: string): string | undefined {
  const letters = packed.slice(0, MAX_LENGTH).replace(/\s+/g, '')
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(letters)) return undefined
  const bytes = Uint8Array.from(atob(letters.slice(0, letters.length - (letters.length % 4))), (character) => character.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    // A TypeError: a picture, say, and no text.
    return undefined
  }
}
