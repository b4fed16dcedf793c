import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measurePaints, type Ranges } from '../tests/bench/highlights/measure-paint.ts'
import { buildContender } from '../tests/bench/pages/contenders.ts'
import { launchWith } from '../tests/bench/pages/launch.ts'
import { servePages } from '../tests/bench/pages/serve-pages.ts'
import { fixed, printTable } from '../tests/bench/report.ts'
import { findBrowser } from './find-browser.ts'
import { StepError } from './step.ts'

const KB = 1000
const RELEASE = join(import.meta.dirname, '../.output/chrome-mv3')
const SIZES = [4 * KB, 16 * KB, 64 * KB, 256 * KB, 1000 * KB, 5000 * KB]
/** What marks may add to a paint without being felt: half of a frame. */
const FREE_MS = 8

const columns: readonly Ranges[] = [
  { count: 0, isSpread: true },
  { count: 1, isSpread: true },
  { count: 10, isSpread: true },
  { count: 50, isSpread: true },
  { count: 200, isSpread: true },
  { count: 200, isSpread: false },
]
const shapes = [
  { title: 'one text, nowrap', isWrapped: false, isOfElements: false },
  { title: 'one text, wrapped', isWrapped: true, isOfElements: false },
  { title: 'elements, nowrap', isWrapped: false, isOfElements: true },
]

/** From which size on a highlighted text freezes its page: each paint lays out every line with a range in it, so it is lines that count. */
export async function benchHighlights(): Promise<void> {
  const found = findBrowser('chromium')
  if (!found) throw new StepError('There is no Chromium on this machine.', 'npm test would say what to do.')
  const server = await servePages()
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  await buildContender('blank', [], RELEASE, folder)
  const browser = await launchWith(folder, found.path, server.port)
  const url = server.put('line', '<!doctype html><title>A long line</title><body>')
  try {
    console.log('Milliseconds of the main thread for one paint of a long text, with ranges all along it or at its start')
    for (const { title, ...shape } of shapes) {
      const rows: (number | undefined)[][] = []
      for (const chars of SIZES) rows.push(await measurePaints(browser, url, { ...shape, chars }, columns))
      printTable([
        [title, ...columns.map(({ count, isSpread }) => `${count}${isSpread ? '' : ' at its start'}`)],
        ...rows.map((row, at) => [`${(SIZES[at] ?? NaN) / KB} kB`, ...row.map((ms) => (ms === undefined ? '> 20 s' : fixed(ms)))]),
      ])
      printKnees(rows)
    }
  } finally {
    await browser.context.close()
    server.close()
    await rm(folder, { recursive: true })
  }
}

function printKnees(rows: readonly (readonly (number | undefined)[])[]): void {
  const knees = columns.slice(1).map(({ count, isSpread }, at) => {
    const firstSlow = rows.findIndex((row) => (row[at + 1] ?? Infinity) - (row[0] ?? 0) > FREE_MS)
    const size = firstSlow === 0 ? 'never' : `up to ${(SIZES.at(firstSlow < 0 ? -1 : firstSlow - 1) ?? NaN) / KB} kB`
    return `${count}${isSpread ? '' : ' at its start'}: ${size}`
  })
  console.log(`  Ranges that add less than ${FREE_MS} ms: ${knees.join('; ')}\n`)
}
