import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { Surface } from './time-opening.ts'

/** Makes an extension whose pages hold one word, drawn by the same Vue as ours and built as ours is. */
export async function buildBlank(surfaces: readonly Pick<Surface, 'file'>[], folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: join(import.meta.dirname, 'blank-page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  })
  const page = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing</title><script type="module" src="/page.js"></script></head><body><div id="app"></div></body></html>'
  for (const { file } of surfaces) await writeFile(join(folder, file), page)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Nothing', version: '1' }))
}
