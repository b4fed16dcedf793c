/** Chance that is the same in every run. */
export interface SeededRandom {
  /** From 0 up to, but not including, 1. */
  next: () => number
  below: (limit: number) => number
  isLikely: (share: number) => boolean
  oneOf: <Item>(items: readonly Item[]) => Item
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    isLikely: (share) => next() < share,
    oneOf: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('Nothing to choose from.')
      return item
    },
  }
}
