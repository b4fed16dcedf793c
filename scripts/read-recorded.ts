import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { genaiPrices, readOpenrouterList } from '../catalog/sources/genai-prices.ts'
import { inferenceReport } from '../catalog/sources/inference-report.ts'
import { modelsDev } from '../catalog/sources/models-dev.ts'
import { openrouter } from '../catalog/sources/openrouter.ts'
import type { Board } from '../core/board/board.ts'
import { readLmarena } from '../core/board/read-lmarena.ts'
import type { ModelFacts } from '../core/model/model.ts'
import type { ParseContext } from '../core/source/source.ts'

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

/** A folder for each source, best first; every file in it is read by that source's parser, whatever its name. */
const readers: Readonly<Record<string, Reader>> = {
  'openrouter': (body, context) => ({ facts: openrouter.parse(body, context) }),
  'genai-prices': (body, context) => ({ facts: [...genaiPrices.parse(body, context), ...readOpenrouterList(body, context)] }),
  'models.dev': (body, context) => ({ facts: modelsDev.parse(body, context) }),
  'lmarena': (body, context) => ({ boards: [readLmarena(body, context)] }),
  'report': readReport,
  'inference-report': readReport,
}

/** @throws when `folder` cannot be read at all */
export async function readRecorded(folder: string): Promise<Recorded> {
  const inFolder = await readdir(folder, { withFileTypes: true })
  const known = Object.entries(readers).filter(([name]) => inFolder.some((entry) => entry.isDirectory() && entry.name === name))
  const recorded: Recorded = { facts: [], boards: [], skipped: [] }
  for (const { name } of inFolder) if (!Object.hasOwn(readers, name)) recorded.skipped.push(`${name}: no source of ours is called so.`)
  for (const [name, read] of known) {
    for (const { path, recordedAtMs } of await newestFirst(join(folder, name))) {
      try {
        const { facts = [], boards = [] } = read(await readFile(path, 'utf8'), { url: `https://${name}/`, fetchedAtMs: recordedAtMs })
        recorded.facts.push(...facts)
        recorded.boards.push(...boards)
      } catch (error) {
        recorded.skipped.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  return recorded
}

/** By the day in a file's name, else by when it was written. */
async function newestFirst(folder: string): Promise<{ path: string; recordedAtMs: number }[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const files = entries.map(async ({ name }) => {
    const path = join(folder, name)
    const [year, month, day = '01'] = /(20\d\d)-(\d\d)(?:-(\d\d))?/.exec(name)?.slice(1) ?? []
    return { path, recordedAtMs: year && month ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : (await stat(path)).mtimeMs }
  })
  return (await Promise.all(files)).sort((a, b) => b.recordedAtMs - a.recordedAtMs)
}
