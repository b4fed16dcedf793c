import { isText } from './inline-flow.ts'

/** What is written without a pause is read after so long all the same. */
const LONGEST_MS = 5_000

interface Writing {
  sinceMs: number
  length: number
  isHeld: boolean
}

/**
 * Holds back texts that are still being written, as an assistant's answer is: a version that is half there is another model's, and each
 * new mark paints the whole paragraph anew.
 */
export interface GrowingTexts {
  /** Of what changed lately, and of what was held before, that which can be read now. */
  sift: (changed: readonly (Text | Element)[], nowMs: number) => (Text | Element)[]
  holdsAny: () => boolean
  clear: () => void
}

export function createGrowingTexts(): GrowingTexts {
  let writings = new Map<Text, Writing>()

  function written(text: Text, nowMs: number): Writing {
    const before = writings.get(text)
    const isGrowing = before !== undefined && text.length > before.length && nowMs - before.sinceMs < LONGEST_MS
    return { sinceMs: isGrowing ? before.sinceMs : nowMs, length: text.length, isHeld: isGrowing }
  }

  return {
    sift: (changed, nowMs) => {
      const now = new Map(changed.filter(isText).map((text) => [text, written(text, nowMs)]))
      const rested = [...writings].filter(([text, { isHeld }]) => isHeld && !now.has(text) && text.isConnected)
      writings = now
      return [...rested.map(([text]) => text), ...changed.filter((node) => !isText(node) || now.get(node)?.isHeld === false)]
    },
    holdsAny: () => [...writings.values()].some(({ isHeld }) => isHeld),
    clear: () => writings.clear(),
  }
}
