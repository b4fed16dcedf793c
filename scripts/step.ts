/** A problem whose remedy is known. */
export class StepError extends Error {
  override name = 'StepError'
  readonly remedy: string

  constructor(problem: string, remedy: string) {
    super(problem)
    this.remedy = remedy
  }
}

/** Prints what is being done, does it, and prints how long it took. */
export async function step<Result>(title: string, run: () => Promise<Result> | Result): Promise<Result> {
  console.log(`▸ ${title}`)
  const startedAtMs = performance.now()
  const result = await run()
  console.log(`  done in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s\n`)
  return result
}

/** Runs a script to its end; a failure is told with its remedy, and the exit code says so. */
export async function runScript(main: () => Promise<void>, otherwise: string): Promise<never> {
  try {
    await main()
    process.exit(0)
  } catch (error) {
    if (error instanceof StepError) console.error(`\n✗ ${error.message}\n  ${error.remedy}`)
    else console.error('\n✗', error, `\n  ${otherwise}`)
    process.exit(1)
  }
}
