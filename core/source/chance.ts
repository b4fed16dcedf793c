/**
 * Chance that can be looked up again: from 0 up to, but not including, 1, the same for the same words. With the seed of an install
 * among them, every install draws its own lot, and a background that was ended draws it once more.
 */
export function chanceOf(...words: readonly (string | number)[]): number {
  // FNV-1a, and the finish of MurmurHash3, without which the last word would hardly tell.
  let hash = 0x811c9dc5
  for (const word of words) {
    const text = `${word}\n`
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
