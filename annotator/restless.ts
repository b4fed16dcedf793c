/** Names whose lines keep moving under their notes: each is left without one for a while, each time twice as long. */
export interface Restless {
  add: (name: string) => void
  /** For now. */
  has: (name: string) => boolean
  delete: (name: string) => void
  clear: () => void
}

export function createRestless(leastMs: number): Restless {
  const rests = new Map<string, { forMs: number; untilMs: number }>()

  return {
    add: (name) => {
      const before = rests.get(name)
      const forMs = before ? 2 * before.forMs : leastMs
      rests.set(name, { forMs, untilMs: performance.now() + forMs })
    },
    has: (name) => performance.now() < (rests.get(name)?.untilMs ?? 0),
    delete: (name) => void rests.delete(name),
    clear: () => rests.clear(),
  }
}
