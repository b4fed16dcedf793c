import { ensureBrowsers } from './ensure-browser.ts'
import { runNpmScript } from './run-npm-script.ts'
import { runScript, step } from './step.ts'

interface Check {
  title: string
  script: string
  remedy: string
  isQuiet?: boolean
}
/** All that must be green, cheapest first. */
const checks: readonly Check[] = [
  { title: 'Lint', script: 'lint', remedy: 'Much of it mends itself: npm run fix' },
  { title: 'Types', script: 'typecheck', remedy: 'The lines above name file and place.', isQuiet: true },
  { title: 'Unit tests', script: 'test:unit', remedy: 'To work on one file: npx vitest NAME' },
  { title: 'Release builds', script: 'build', remedy: 'The first error above is the one to mend.', isQuiet: true },
  { title: 'End-to-end tests in Chromium and Firefox', script: 'test:e2e', remedy: 'One file, one browser: npm run test:e2e -- NAME --project firefox' },
  { title: 'Firefox add-on rules', script: 'lint:webext', remedy: 'The rules: https://mozilla.github.io/addons-linter/' },
  { title: 'Size of each entry', script: 'size', remedy: 'Mend what grew, or raise its budget in scripts/size.ts and say why.' },
]

async function check(): Promise<void> {
  const startedAtMs = performance.now()
  await step('Browsers', () => ensureBrowsers(['chromium', 'firefox']))
  for (const { title, script, ...options } of checks) {
    await step(`${title} (npm run ${script})`, () => runNpmScript(script, options))
  }
  console.log(`✓ All green in ${Math.round((performance.now() - startedAtMs) / 1000)} s`)
}

await runScript(check, 'This is a fault of the check itself; please report it.')
