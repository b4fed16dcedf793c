export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** The figure below which this share of all lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

export function timeMs(run: () => unknown): number {
  const startedAtMs = performance.now()
  run()
  return performance.now() - startedAtMs
}

/** What a run costs the processor, however busy the machine is with other things. */
export function processorTimeMs(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/**
 * The median time of each run. The runs take turns, and who begins changes, so that a slow minute of the machine is no one's fault;
 * `beforeRound` is not counted.
 */
export function medianTimesMs(runs: readonly (() => unknown)[], rounds: number, beforeRound: () => void): number[] {
  const times = runs.map((run): number[] => {
    run()
    return []
  })
  for (let round = 0; round < rounds; round++) {
    beforeRound()
    for (let turn = 0; turn < runs.length; turn++) {
      const at = (round + turn) % runs.length
      times[at]?.push(timeMs(runs[at] ?? (() => undefined)))
    }
  }
  return times.map(median)
}
