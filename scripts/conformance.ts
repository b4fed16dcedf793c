import { parseArgs } from 'node:util'
import { speakLanguage } from '../tests/speak-language.ts'
import { checkFeeds } from './conformance/feeds.ts'
import { checkHtml } from './conformance/html.ts'
import { checkJson } from './conformance/json.ts'
import { checkPages } from './conformance/pages.ts'
import { readManifest, type ManifestEntry } from './conformance/read-manifest.ts'
import { readVectors } from './conformance/read-vectors.ts'
import { runScript, step, StepError } from './step.ts'

/** A set of hostile inputs. */
export interface ConformanceSet {
  /** What of it went wrong, a line each. Prints its own table. */
  check: (entries: readonly ManifestEntry[]) => Promise<string[]> | string[]
  read: (folder: string, subfolder: string) => Promise<ManifestEntry[]>
}

/** By the name of the subfolder. */
const sets: Record<string, ConformanceSet> = {
  feeds: { check: checkFeeds, read: readManifest },
  json: { check: checkJson, read: readManifest },
  html: { check: checkHtml, read: readVectors },
  pages: { check: checkPages, read: readManifest },
}

async function conformance(): Promise<void> {
  await speakLanguage('en')
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } })
  const [folder] = positionals
  const names = values.only === undefined ? Object.keys(sets) : [values.only]
  if (folder === undefined) throw new StepError('No folder is named.', 'Usage: npm run conformance -- FOLDER [--only SET], with MANIFEST.jsonl in it')
  const failures: string[] = []
  for (const name of names) {
    const set = sets[name]
    if (!set) throw new StepError(`No set is called ${name}.`, `There are ${Object.keys(sets).join(', ')}.`)
    const entries = await set.read(folder, name)
    if (entries.length > 0) failures.push(...(await step(`Set: ${name}`, () => set.check(entries))))
  }
  if (failures.length > 0) throw new StepError(`Not as it should be:\n  ${failures.join('\n  ')}`, 'Each line names the input; the tables above say more.')
  console.log('✓ All as it should be')
}

await runScript(conformance, 'Pages are visited with the release builds: npm run build')
