import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { BrowserName } from '../tests/e2e/browsers/browser.ts'
import { findBrowser, type InstalledBrowser } from './find-browser.ts'
import { StepError } from './step.ts'

const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' }

/** Finds browsers of these kinds, and installs those missing where that can be done. @throws StepError naming what to install */
export async function ensureBrowsers(names: readonly BrowserName[]): Promise<InstalledBrowser[]> {
  const missing = names.filter((name) => !findBrowser(name))
  if (missing.length > 0) await install(missing)
  return names.map((name) => {
    const browser = findBrowser(name)
    if (!browser) throw new StepError(`There is no ${titleOf(name)} on this machine.`, howToInstall(name, ''))
    console.log(`  ${browser.title} (${browser.path})`)
    return browser
  })
}

async function install(names: readonly BrowserName[]): Promise<void> {
  const system = await readSystem()
  const canInstall = system === 'debian' && process.getuid?.() === 0
  if (!canInstall) {
    throw new StepError(
      `There is no ${names.map(titleOf).join(' and no ')} on this machine.`,
      names.map((name) => howToInstall(name, system)).join('\n  '),
    )
  }
  const packages = names.map((name) => debianPackages[name])
  console.log(`  installing ${packages.join(' and ')} with apt-get`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (status !== 0) throw new StepError(`apt-get ${args.join(' ')} failed.`, 'The reason is printed above; run it by hand to see more.')
  }
}

function titleOf(name: BrowserName): string {
  return name === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox'
}

/** @returns `debian`, `ubuntu`, another system's id, or the empty string */
async function readSystem(): Promise<string> {
  if (process.platform !== 'linux') return process.platform
  try {
    return /^ID=["']?([\w-]+)/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1] ?? ''
  } catch {
    return '' // Some Linux systems do not say who they are; then the general advice is given.
  }
}

function howToInstall(name: BrowserName, system: string): string {
  const variable = name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'
  const otherwise = `If it lies somewhere unusual, name its program in ${variable}.`
  if (system === 'debian') return `Run: sudo apt-get update && sudo apt-get install -y ${debianPackages[name]}`
  if (system === 'ubuntu') {
    // Ubuntu's own packages are snaps, which may not read the folders a driver gives them.
    return name === 'chromium'
      ? `Install Google Chrome's .deb package from https://www.google.com/chrome/ (Ubuntu's chromium is a snap). ${otherwise}`
      : `Install Firefox as a .deb: https://support.mozilla.org/kb/install-firefox-linux (Ubuntu's own is a snap). ${otherwise}`
  }
  const page = name === 'chromium' ? 'https://www.google.com/chrome/' : 'https://www.mozilla.org/firefox/'
  return `Install ${titleOf(name)} from ${page}. ${otherwise}`
}
