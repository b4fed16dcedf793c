import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

export interface Contender {
  /** As `--only` names it. */
  id: string
  title: string
  /** `ours`; the two that only measure; and those that mark names too. */
  role: 'ours' | 'baseline' | 'floor' | 'rival'
}

/** The order of all tables. Each but ours is the script `tests/bench/contenders/<id>.ts`. */
export const contenders: readonly Contender[] = [
  { id: 'blank', title: 'blank', role: 'baseline' },
  { id: 'ours', title: 'ours', role: 'ours' },
  { id: 'bare-walk', title: 'bare walk', role: 'floor' },
  { id: 'one-expression', title: 'one RegExp', role: 'rival' },
  { id: 'mark-js', title: 'mark.js', role: 'rival' },
  { id: 'find-and-replace', title: 'findAndReplaceDOMText', role: 'rival' },
  { id: 'monyone', title: '@monyone/aho-corasick', role: 'rival' },
  { id: 'modern', title: 'modern-ahocorasick', role: 'rival' },
]

interface Manifest {
  content_scripts?: Record<string, unknown>[]
}

/** Makes an extension of a contender, which runs on the same pages at the same time as that of the release build. */
export async function buildContender(id: string, names: readonly string[], release: string, folder: string): Promise<void> {
  const { content_scripts: [ofRelease] = [] } = JSON.parse(await readFile(join(release, 'manifest.json'), 'utf8')) as Manifest
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { benchNames: JSON.stringify(names) },
    build: {
      outDir: folder,
      lib: { entry: join(import.meta.dirname, `../contenders/${id}.ts`), formats: ['iife'], name: 'contender', fileName: () => 'content.js' },
    },
  })
  const manifest = { manifest_version: 3, name: id, version: '1', content_scripts: [{ ...ofRelease, js: ['content.js'], css: [] }] }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
}
