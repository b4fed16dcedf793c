import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', 'coverage'])

export interface SourceFile {
  /** From the repository's root, with slashes: `core/day/day.ts`. */
  path: string
  text: string
}

/** Every file of the repository that a person wrote, in order. */
export async function listFiles(): Promise<string[]> {
  return (await listBelow('')).sort()
}

export async function readCode(): Promise<SourceFile[]> {
  const paths = (await listFiles()).filter((path) => /\.(ts|mjs|js|vue)$/.test(path))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })))
}

async function listBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true })
  const lists = entries
    .filter(({ name }) => !notOurs.has(name))
    .map((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? listBelow(path) : [path]
    })
  return (await Promise.all(lists)).flat()
}
