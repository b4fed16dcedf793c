import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const EntrySchema = v.object({
  /** From the folder: `pages/13-xhtml.xhtml`. */
  file: v.string(),
  http_headers: v.optional(v.array(v.string()), []),
  /** What sort of input it is: `wellformed`, `broken`, `encoding`. */
  class: v.optional(v.string(), ''),
  /** What should come of it, in words. */
  expect: v.optional(v.string()),
  /** The same in the words of the suite it comes from. */
  upstream_expect: v.optional(v.string()),
})
export interface ManifestEntry {
  file: string
  headers: Record<string, string>
  bytes: Uint8Array
  kind: string
  expected: string
}

/** The entries of `MANIFEST.jsonl` below one subfolder, each with its content. */
export async function readManifest(folder: string, subfolder: string): Promise<ManifestEntry[]> {
  const lines = (await readFile(join(folder, 'MANIFEST.jsonl'), 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const entries = lines.map((line) => v.parse(EntrySchema, JSON.parse(line))).filter(({ file }) => file.startsWith(`${subfolder}/`))
  return Promise.all(
    entries.map(async (entry) => ({
      file: entry.file,
      headers: Object.fromEntries(entry.http_headers.map(splitHeader)),
      bytes: await readFile(join(folder, entry.file)),
      kind: entry.class,
      expected: entry.expect ?? entry.upstream_expect ?? '',
    })),
  )
}

function splitHeader(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
}
