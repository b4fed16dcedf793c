import type { CompiledWords, Group } from './compile-index.ts'

const STRONG_COUNTS = 2
const ENOUGH = 2
const AI_REACH = 500
const KIN_REACH = 400
/** Positions are judged by the stretch they lie in, so that a text of nothing but candidates costs no more than its length. */
const STRETCH = 256

/** What a text says of itself around a position. */
export interface Evidence {
  /** One telling word, or two that are telling together, say that it is about AI models. */
  isAboutAi: (at: number) => boolean
  /** A word of the group's kin stands near. */
  hasKin: (group: Group, at: number) => boolean
}

export function evidenceIn(text: string, { strongAi, weakAi }: CompiledWords): Evidence {
  const around = (at: number, reach: number) => {
    const start = at - (at % STRETCH)
    return text.slice(Math.max(0, start - reach), start + STRETCH + reach)
  }
  const known = new Map<unknown, Record<number, boolean>>()
  const remember = (what: unknown, at: number, find: () => boolean) => {
    const answers = known.get(what) ?? {}
    known.set(what, answers)
    return (answers[Math.floor(at / STRETCH)] ??= find())
  }
  return {
    isAboutAi: (at) =>
      remember(strongAi, at, () => {
        const window = around(at, AI_REACH)
        return distinct(window, strongAi) * STRONG_COUNTS + distinct(window, weakAi) >= ENOUGH
      }),
    hasKin: ({ kin }, at) => remember(kin, at, () => kin.test(around(at, KIN_REACH))),
  }
}

function distinct(window: string, words: RegExp): number {
  return new Set(window.match(words)?.map((word) => word.toLowerCase())).size
}
