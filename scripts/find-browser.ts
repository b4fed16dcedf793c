import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { BrowserName } from '../tests/e2e/browsers/browser.ts'

export interface InstalledBrowser {
  /** Which driver drives it: Chrome and Edge are Chromium here. */
  name: BrowserName
  title: string
  path: string
}

interface Candidate {
  title: string
  /** Programs on the PATH (Linux), applications (macOS), paths below the program folders (Windows). */
  linux: string[]
  darwin: string
  win32: string
}
const candidates: Record<BrowserName, Candidate[]> = {
  chromium: [
    { title: 'Chromium', linux: ['chromium', 'chromium-browser'], darwin: 'Chromium', win32: 'Chromium\\Application\\chrome.exe' },
    { title: 'Google Chrome', linux: ['google-chrome-stable', 'google-chrome'], darwin: 'Google Chrome', win32: 'Google\\Chrome\\Application\\chrome.exe' },
    { title: 'Microsoft Edge', linux: ['microsoft-edge-stable', 'microsoft-edge'], darwin: 'Microsoft Edge', win32: 'Microsoft\\Edge\\Application\\msedge.exe' },
  ],
  firefox: [
    { title: 'Firefox', linux: ['firefox', 'firefox-esr'], darwin: 'Firefox', win32: 'Mozilla Firefox\\firefox.exe' },
    { title: 'Firefox Developer Edition', linux: ['firefox-developer-edition'], darwin: 'Firefox Developer Edition', win32: 'Firefox Developer Edition\\firefox.exe' },
  ],
}
const overrides: Record<BrowserName, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }

/** The browser to use on this machine: what the environment names, else the first one found that runs. */
export function findBrowser(name: BrowserName): InstalledBrowser | undefined {
  const override = process.env[overrides[name]]
  if (override !== undefined) return { name, title: override, path: override }
  for (const candidate of candidates[name]) {
    const path = pathsOf(candidate).find(runs)
    if (path !== undefined) return { name, title: candidate.title, path }
  }
  return undefined
}

function pathsOf({ linux, darwin, win32 }: Candidate): string[] {
  const { env, platform } = process
  if (platform === 'darwin') {
    const program = join(`${darwin}.app`, 'Contents', 'MacOS', darwin.startsWith('Firefox') ? 'firefox' : darwin)
    return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, program))
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, win32))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return linux.flatMap((program) => folders.map((folder) => join(folder, program)))
}

/** Ubuntu puts a program named `chromium-browser` in place which only says to install a snap: so it is asked for its version. */
function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    // On Windows asking would open a window.
    if (process.platform === 'linux') execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false // Not there, or there and not working: either way it is not a browser for us.
  }
}
