/** Runs work when all that was given before it is done, however that ended. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    // Whoever gave the work is told how it ended; the next has only to wait.
    last = turn.catch(() => undefined)
    return turn
  }
}
