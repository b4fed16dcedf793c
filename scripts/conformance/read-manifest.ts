import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const EntrySchema = v.object({
  /** From the folder: `pages/13-xhtml.xhtml`. */
  file: v.string(),
  http_headers: v.optional(v.array(v.string()), []),
})
export interface ManifestEntry {
  file: string
  headers: Record<string, string>
  body: string
}

/** The entries of `MANIFEST.jsonl` below one subfolder, each with its content. */
export async function readManifest(folder: string, subfolder: string): Promise<ManifestEntry[]> {
  const lines = (await readFile(join(folder, 'MANIFEST.jsonl'), 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const entries = lines.map((line) => v.parse(EntrySchema, JSON.parse(line))).filter(({ file }) => file.startsWith(`${subfolder}/`))
  return Promise.all(
    entries.map(async ({ file, http_headers }) => ({
      file,
      headers: Object.fromEntries(http_headers.map(splitHeader)),
      body: await readFile(join(folder, file), 'utf8'),
    })),
  )
}

function splitHeader(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
}
