import { makeTurns, type Turns } from '../../core/steps/turns.ts'

/** Runs a task for a site when it may. */
export type Lanes = <Result>(site: string, task: () => Promise<Result>) => Promise<Result>

/** Never two tasks for one site at once, and never more than `atOnce` in all. Whoever waits for its site keeps no lane from others. */
export function makeLanes(atOnce: number): Lanes {
  const turnsOf = new Map<string, Turns>()
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
    const inTurn = turnsOf.get(site) ?? makeTurns()
    turnsOf.set(site, inTurn)
    return inTurn(async () => {
      await enter()
      return task().finally(leave)
    })
  }
}
