import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { boards as definitions } from '../catalog/boards.ts'
import { families } from '../catalog/families.ts'
import { lexicon } from '../catalog/lexicon.ts'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import { buildMentionIndex } from '../core/mention/build-index.ts'
import { findMentions } from '../core/mention/find-mentions.ts'
import type { Mention, MentionIndex } from '../core/mention/mention.ts'
import { modelById } from '../core/mention/packed-models.ts'
import { mergeModels } from '../core/model/merge-models.ts'
import { CatalogueSchema, type Catalogue } from '../core/model/model.ts'
import { speakLanguage } from '../tests/speak-language.ts'
import { readRecorded } from './read-recorded.ts'
import { snapshotJson } from './snapshot.ts'

const USAGE = 'npm run --silent mentions -- "some text", or -- --catalogue DIR --input FILE.jsonl'
const LineSchema = v.object({ id: v.union([v.string(), v.number()]), text: v.string() })

/** A mistake of who calls; said in one sentence. */
class UsageError extends Error {}

try {
  const { values, positionals } = readArguments()
  await speakLanguage('en')
  const index = buildMentionIndex(await catalogueOf(values.catalogue), definitions, { families, lexicon })
  if (values.input !== undefined) await printLines(values.input, index)
  else printTable(positionals.join(' '), index)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

function readArguments() {
  const read = () => {
    try {
      return parseArgs({ options: { catalogue: { type: 'string' }, input: { type: 'string' } }, allowPositionals: true })
    } catch (error) {
      throw new UsageError(`${error instanceof Error ? error.message : String(error)} Usage: ${USAGE}`)
    }
  }
  const parsed = read()
  if (parsed.values.input === undefined && parsed.positionals.length === 0) throw new UsageError(`Nothing to read. Usage: ${USAGE}`)
  return parsed
}

async function catalogueOf(folder: string | undefined): Promise<Catalogue> {
  if (folder === undefined) return v.parse(v.object({ catalogue: CatalogueSchema }), JSON.parse(snapshotJson())).catalogue
  const { facts, boards, skipped } = await readRecorded(folder).catch(() => {
    throw new UsageError(`There is no folder ${folder} that can be read.`)
  })
  for (const line of skipped) console.error(`Skipped ${line}`)
  if (facts.length === 0) throw new UsageError(`${folder} holds no recorded answer of a source we know.`)
  return mergeModels(facts, boards.length > 0 ? boards : snapshotBoards, Date.now())
}

async function printLines(input: string, index: MentionIndex): Promise<void> {
  const content = input === '-' ? await readAll(process.stdin) : await readFile(input, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${input} that can be read.`)
  })
  const lines = content.replace(/^\uFEFF/, '').split('\n')
  for (const [position, line] of lines.entries()) {
    if (line.trim() === '') continue
    const { id, text } = readLine(line, position + 1)
    process.stdout.write(`${JSON.stringify({ id, mentions: findMentions(text, index).map(written) })}\n`)
  }
}

function readLine(line: string, number: number): v.InferOutput<typeof LineSchema> {
  try {
    return v.parse(LineSchema, JSON.parse(line))
  } catch {
    throw new UsageError(`Line ${number} is not {"id", "text"} in JSON.`)
  }
}

function written({ start, end, modelId, variant }: Mention) {
  return { start, end, model: modelId ?? null, variant: variant ?? null, unknown: modelId === undefined }
}

function printTable(text: string, index: MentionIndex): void {
  const rows = findMentions(text, index).map(({ start, end, modelId, variant }) => {
    const model = modelId === undefined ? undefined : modelById(index.models, modelId)
    const name = modelId === undefined ? 'a version no catalogue has' : `${modelId}${variant === undefined ? '' : ` (${variant})`}`
    return [`${start}–${end}`, text.slice(start, end), name, model?.figures ?? '']
  })
  if (rows.length === 0) return console.log('No model is named.')
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
}
