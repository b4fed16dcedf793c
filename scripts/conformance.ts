import { parseArgs } from 'node:util'
import { checkFeeds } from './conformance/feeds.ts'
import { checkPages } from './conformance/pages.ts'
import { readManifest, type ManifestEntry } from './conformance/read-manifest.ts'
import { runScript, step, StepError } from './step.ts'

/** A set of hostile inputs: what of it went wrong, a line each. Prints its own table. */
export type ConformanceSet = (entries: readonly ManifestEntry[]) => Promise<string[]> | string[]

/** By the name of the subfolder. */
const sets: Record<string, ConformanceSet> = { feeds: checkFeeds, pages: checkPages }

async function conformance(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } })
  const [folder] = positionals
  const names = Object.keys(sets)
  if (folder === undefined) throw new StepError('No folder is named.', 'Usage: npm run conformance -- FOLDER [--only SET], with MANIFEST.jsonl in it')
  if (values.only !== undefined && !names.includes(values.only)) throw new StepError(`No set is called ${values.only}.`, `There are ${names.join(', ')}.`)
  const failures: string[] = []
  for (const [name, check] of Object.entries(sets)) {
    const entries = values.only === undefined || values.only === name ? await readManifest(folder, name) : []
    if (entries.length > 0) failures.push(...(await step(`Set: ${name}`, () => check(entries))))
  }
  if (failures.length > 0) throw new StepError(`Not as it should be:\n  ${failures.join('\n  ')}`, 'Each line names the input; the table above says more.')
  console.log('✓ All as it should be')
}

await runScript(conformance, 'Pages are visited with the release builds: npm run build')
