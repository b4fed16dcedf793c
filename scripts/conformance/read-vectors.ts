import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { ManifestEntry } from './read-manifest.ts'

const VectorSchema = v.object({ id: v.string(), payload: v.string(), context: v.string(), expect: v.string() })

/** The pieces of markup in the `*.jsonl` files of a subfolder, each as if it were a file. */
export async function readVectors(folder: string, subfolder: string): Promise<ManifestEntry[]> {
  const names = await readdir(join(folder, subfolder)).catch(() => [])
  const files = names.filter((name) => name.endsWith('.jsonl'))
  const texts = await Promise.all(files.map((name) => readFile(join(folder, subfolder, name), 'utf8')))
  return texts
    .flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
    .map((line) => v.parse(VectorSchema, JSON.parse(line)))
    .map(({ id, payload, context, expect }) => ({ file: `${subfolder}/${id}`, headers: {}, bytes: new TextEncoder().encode(payload), kind: context, expected: expect }))
}
