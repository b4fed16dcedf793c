import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserName } from './browsers/browser.ts'
import { buildPath } from './browsers/launch.ts'

/** The release build with one language left in it, which every browser then speaks, whatever languages it has been installed with. */
export function spokenBuild(language: string): (name: BrowserName) => string {
  return (name) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'spoken-')), language)
    cpSync(buildPath(name), folder, { recursive: true })
    for (const other of readdirSync(join(folder, '_locales'))) {
      if (other !== language) rmSync(join(folder, '_locales', other), { recursive: true })
    }
    const manifestPath = join(folder, 'manifest.json')
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as object
    writeFileSync(manifestPath, JSON.stringify({ ...manifest, default_locale: language }))
    return folder
  }
}
