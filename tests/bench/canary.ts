import { median, timeMs } from './measure.ts'

export interface Canary {
  /** Times the same fixed work once more. */
  look: () => void
  /** By how much the slowest look was slower than the fastest: 0.2 is a fifth. */
  drift: () => number
}

/** Tells whether the machine was equally fast all the time; a run on one that was not proves little. */
export function startCanary(): Canary {
  const bytes = new Uint8Array(1 << 16)
  const looksMs: number[] = []
  const work = () => {
    let hash = 1
    for (let step = 0; step < 6_000_000; step++) {
      hash = (Math.imul(hash, 31) + (bytes[hash & 0xffff] ?? 0) + step) | 0
      bytes[step & 0xffff] = hash
    }
    return hash
  }
  const look = () => {
    looksMs.push(median([timeMs(work), timeMs(work), timeMs(work)]))
  }
  for (let warmUp = 0; warmUp < 5; warmUp++) work()
  look()
  return { look, drift: () => Math.max(...looksMs) / Math.min(...looksMs) - 1 }
}
