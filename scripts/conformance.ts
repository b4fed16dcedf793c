import { parseArgs } from 'node:util'
import { checkPages } from './conformance/pages.ts'
import { runScript, step, StepError } from './step.ts'

/** A set of hostile inputs in a folder: what of it went wrong, a line each. Prints its own table. */
export type ConformanceSet = (folder: string) => Promise<string[]>

/** By the name of the subfolder. */
const sets: Record<string, ConformanceSet> = { pages: checkPages }

async function conformance(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [folder] = positionals
  if (folder === undefined) throw new StepError('No folder is named.', 'Usage: npm run conformance -- FOLDER, with MANIFEST.jsonl in it')
  const failures: string[] = []
  for (const [name, check] of Object.entries(sets)) failures.push(...(await step(`Set: ${name}`, () => check(folder))))
  if (failures.length > 0) throw new StepError(`Disturbed:\n  ${failures.join('\n  ')}`, 'Each line names browser and page; open that page with npm start.')
  console.log('✓ Nothing was disturbed')
}

await runScript(conformance, 'The release builds come first: npm run build')
