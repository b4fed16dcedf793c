import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { genaiPrices, readOpenrouterList } from '../catalog/sources/genai-prices.ts'
import { inferenceReport } from '../catalog/sources/inference-report.ts'
import { litellm } from '../catalog/sources/litellm.ts'
import { readArena, readPage } from '../catalog/sources/lmarena-text.ts'
import { modelsDev } from '../catalog/sources/models-dev.ts'
import { openrouter } from '../catalog/sources/openrouter.ts'
import type { Board } from '../core/board/board.ts'
import type { ModelFacts } from '../core/model/model.ts'
import type { ParseContext } from '../core/source/source.ts'
import { readUsageExport } from './read-usage-export.ts'

/** What recorded answers of sources say, in the order of trust. */
export interface Recorded {
  facts: ModelFacts[]
  boards: Board[]
  /** One sentence for each file or folder that was passed over. */
  skipped: string[]
}

type Reading = Partial<Pick<Recorded, 'facts' | 'boards'>>
type Reader = (body: string, context: ParseContext) => Reading

const readReport: Reader = (body, context) => ({ boards: inferenceReport.parse(body, context).boards })

/** A source's folder, and what to read in each of its files. A folder may stand twice: what it knows least of comes last. */
const readers: readonly (readonly [folder: string, read: Reader])[] = [
  ['openrouter', (body, context) => ({ facts: openrouter.parse(body, context) })],
  ['genai-prices', (body, context) => ({ facts: genaiPrices.parse(body, context) })],
  ['models.dev', (body, context) => ({ facts: modelsDev.parse(body, context) })],
  ['litellm', (body, context) => ({ facts: litellm.parse(body, context) })],
  ['genai-prices', (body, context) => ({ facts: readOpenrouterList(body, context) })],
  ['openrouter-exports', (body) => ({ facts: readUsageExport(body) })],
  ['lmarena', (body, context) => ({ boards: [readArena(readPage(body).rows, context)] })],
  ['report', readReport],
  ['inference-report', readReport],
]

/** @throws when `folder` cannot be read at all */
export async function readRecorded(folder: string): Promise<Recorded> {
  const names = await readdir(folder)
  const facts: ModelFacts[] = []
  const boards: Board[] = []
  const unknown = names.filter((name) => !readers.some(([known]) => known === name))
  const skipped = new Set(unknown.sort().map((name) => `${name}: no source of ours is called so.`))
  for (const [name, read] of readers.filter(([known]) => names.includes(known))) {
    const files = await newestFirst(join(folder, name)).catch((error: unknown) => {
      skipped.add(`${name}: ${sentenceOf(error)}`)
      return []
    })
    for (const { path, recordedAtMs } of files) {
      try {
        const reading = read(await readFile(path, 'utf8'), { url: `https://${name}/`, fetchedAtMs: recordedAtMs })
        facts.push(...(reading.facts ?? []))
        for (const board of reading.boards ?? []) addBoard(board, boards)
      } catch (error) {
        skipped.add(`${path}: ${sentenceOf(error)}`)
      }
    }
  }
  return { facts, boards, skipped: [...skipped] }
}

/** The newest day of a board counts, and comes first; further pages of that day add their rows. */
function addBoard(board: Board, boards: Board[]): void {
  const newest = boards.find(({ id }) => id === board.id)
  if (!newest) boards.push(board)
  else if (newest.asOf === board.asOf) newest.rows.push(...board.rows.filter(({ name }) => !newest.rows.some((row) => row.name === name)))
}

/** By the day in a file's name, else by when it was written. */
async function newestFirst(folder: string): Promise<{ path: string; recordedAtMs: number }[]> {
  const paths = (await readdir(folder)).sort().map((name) => join(folder, name))
  // Asked of what a link leads to, because recordings are large and rather linked than copied.
  const entries = await Promise.all(paths.map(async (path) => ({ path, about: await stat(path) })))
  return entries
    .filter(({ about }) => about.isFile())
    .map(({ path, about }) => ({ path, recordedAtMs: dayInName(basename(path)) ?? about.mtimeMs }))
    .sort((a, b) => b.recordedAtMs - a.recordedAtMs)
}

/** `models-2026-08-01.json`, `search-2026-05.json`, `20260801.json`. */
function dayInName(name: string): number | undefined {
  const [year, month, day = '01'] = /(20\d\d)-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(name)?.slice(1) ?? []
  return year && month ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : undefined
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
