import type { CompiledWords } from './compile-index.ts'

const STRONG_COUNTS = 2
const ENOUGH = 2
const REACH = 500
/** Positions are judged by the stretch they lie in, so that a text of nothing but candidates costs no more than its length. */
const STRETCH = 256

/** Answers whether a text is about AI models around a position: by one telling word, or two that are telling together. */
export function aiEvidence(text: string, { strongAi, weakAi }: CompiledWords): (at: number) => boolean {
  const known = new Map<number, boolean>()
  return (at) => {
    const stretch = Math.floor(at / STRETCH)
    let answer = known.get(stretch)
    if (answer === undefined) {
      const window = text.slice(Math.max(0, stretch * STRETCH - REACH), (stretch + 1) * STRETCH + REACH)
      answer = distinct(window, strongAi) * STRONG_COUNTS + distinct(window, weakAi) >= ENOUGH
      known.set(stretch, answer)
    }
    return answer
  }
}

function distinct(window: string, words: RegExp): number {
  return new Set(window.match(words)?.map((word) => word.toLowerCase())).size
}
