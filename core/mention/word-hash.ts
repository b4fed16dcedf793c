/** Of a power of two, so that a hash is cut to its last bits. */
export const HASH_COUNT = 1 << 13

/** Goes on with a hash by one more ASCII letter or digit, whatever its case. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 32)) & (HASH_COUNT - 1)
}

/** Of a word's letters; of a letter or a number with what is glued to it, of its first two characters. */
export function hashOf(word: string): number {
  const letters = /^[a-z]{2,}/i.exec(word)?.[0] ?? word.slice(0, 2)
  let hash = 0
  for (let at = 0; at < letters.length; at++) hash = nextHash(hash, letters.charCodeAt(at))
  return hash
}
