import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runScript, StepError } from './step.ts'

const KB = 1000
/** Gzipped bytes of script each entry may load when it starts, its chunks included. */
const budgets: Record<string, number> = {
  'content-scripts/annotate.js': 12 * KB,
  // Only on pages that name a model. Most of it are the rules by which a name is told from its namesakes.
  'annotator.js': 31 * KB,
  'popup.html': 60 * KB,
  'newtab.html': 90 * KB,
  // Opened now and then, and has a part of everything.
  'options.html': 65 * KB,
  // Feeds in all dialects, and all that is said of a figure: whose it is, of which day, tier and effort.
  'background.js': 150 * KB,
}

/** Every file an entry loads at start: itself, and from there along the static imports. */
async function filesOf(build: string, entry: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  const text = await readFile(join(build, entry), 'utf8')
  const references = entry.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/?([\w./-]+\.js)"/g)].map(([, path]) => path ?? '')
    : [...text.matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, file]) => join(entry, '..', file ?? ''))
  for (const path of references) await filesOf(build, path, seen)
  return seen
}

async function gzippedSize(build: string, entry: string): Promise<number> {
  const files = await Promise.all([...(await filesOf(build, entry))].filter((file) => file.endsWith('.js')).map((file) => readFile(join(build, file))))
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
}

async function reportSizes(): Promise<void> {
  const output = join(import.meta.dirname, '..', '.output')
  const builds = (await readdir(output).catch(() => [])).filter((name) => name.endsWith('-mv3'))
  if (builds.length === 0) throw new StepError('There is no build to weigh.', 'Run: npm run build')
  const tooHeavy: string[] = []
  for (const build of builds) {
    console.log(`  ${build}`)
    for (const [entry, budget] of Object.entries(budgets)) {
      const size = await gzippedSize(join(output, build), entry)
      const line = `${entry.padEnd(28)} ${(size / KB).toFixed(1).padStart(6)} of ${budget / KB} kB`
      console.log(`    ${line}${size > budget ? '  ← too heavy' : ''}`)
      if (size > budget) tooHeavy.push(`${build}: ${line}`)
    }
  }
  if (tooHeavy.length > 0) {
    throw new StepError(`Too heavy, gzipped:\n  ${tooHeavy.join('\n  ')}`, 'See what grew with: npx wxt build --analyze')
  }
}

await runScript(reportSizes, 'Build first with: npm run build')
