import { createVitest, parseCLI } from 'vitest/node'

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)])
const vitest = await createVitest('test', { ...options, config: 'vitest.e2e.config.ts' })
await vitest.start(filter)
const failed = vitest.state.getTestModules().filter((file) => !file.ok())
// A click can meet a page that still moves. The tests of a file share a browser, so one alone cannot be tried again.
if (failed.length > 0 && filter.length === 0 && vitest.state.getUnhandledErrors().length === 0) {
  console.log('These files failed and get a second try, each in a new browser:')
  for (const file of failed) console.log(`  ${file.project.name} ${file.relativeModuleId}`)
  process.exitCode = 0
  await vitest.runTestSpecifications(failed.map((file) => file.toTestSpecification()))
}
await vitest.close()
