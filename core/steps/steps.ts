/** Long work that may be left between its steps: whoever runs it decides after each whether others get their turn first. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Does it all at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
