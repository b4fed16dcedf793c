import type { CompiledWords, Group } from './compile-index.ts'

const STRONG_COUNTS = 2
const ENOUGH = 2
const AI_REACH = 500
/** Positions are judged by the stretch they lie in, so that a text of nothing but candidates costs no more than its length. */
const STRETCH = 256

/** What a text says of itself around a position. */
export interface Evidence {
  /** One telling word, or two that are telling together, say that it is about AI models. */
  isAboutAi: (at: number) => boolean
  /** A word of the group's kin stands near. */
  hasKin: (group: Group, at: number, reach: number) => boolean
}

export function evidenceIn(text: string, { strongAi, weakAi }: CompiledWords): Evidence {
  const aboutAi = new Map<number, boolean>()
  const kin = new Map<Group, Map<number, boolean>>()
  return {
    isAboutAi: (at) =>
      remembered(aboutAi, Math.floor(at / STRETCH), (stretch) => {
        const window = around(text, stretch, AI_REACH)
        return distinct(window, strongAi) * STRONG_COUNTS + distinct(window, weakAi) >= ENOUGH
      }),
    hasKin: (group, at, reach) => {
      const known = kin.get(group) ?? new Map<number, boolean>()
      kin.set(group, known)
      return remembered(known, Math.floor(at / STRETCH), (stretch) => group.kin.test(around(text, stretch, reach)))
    },
  }
}

function remembered(known: Map<number, boolean>, stretch: number, find: (stretch: number) => boolean): boolean {
  const answer = known.get(stretch) ?? find(stretch)
  known.set(stretch, answer)
  return answer
}

function around(text: string, stretch: number, reach: number): string {
  return text.slice(Math.max(0, stretch * STRETCH - reach), (stretch + 1) * STRETCH + reach)
}

function distinct(window: string, words: RegExp): number {
  return new Set(window.match(words)?.map((word) => word.toLowerCase())).size
}
