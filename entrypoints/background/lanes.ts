/** Runs a task for a site when it may. */
export type Lanes = <Result>(site: string, task: () => Promise<Result>) => Promise<Result>

/** Never two tasks for one site at once, and never more than `atOnce` in all. Whoever waits for its site keeps no lane from others. */
export function makeLanes(atOnce: number): Lanes {
  const siteTurns = new Map<string, Promise<unknown>>()
  const waiting: (() => void)[] = []
  let free = atOnce

  async function enter(): Promise<void> {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return (site, task) => {
    const turn = (siteTurns.get(site) ?? Promise.resolve()).then(async () => {
      await enter()
      return task().finally(leave)
    })
    siteTurns.set(site, turn.catch(() => undefined))
    return turn
  }
}
