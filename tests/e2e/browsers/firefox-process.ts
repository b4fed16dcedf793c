import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { LaunchOptions } from './browser.ts'
import { Marionette } from './marionette.ts'

const STARTS_WITHIN_MS = 60_000

export interface FirefoxProcess {
  marionette: Marionette
  /** Resolves when Firefox has ended and its profile is gone. */
  ended: Promise<void>
}

/** Starts Firefox on a profile of its own and connects to it. */
export async function startFirefox(options: LaunchOptions, extension: { id: string; uuid: string }): Promise<FirefoxProcess> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-firefox-'))
  await writeFile(join(profile, 'user.js'), userPrefs(options, extension))
  const flags = ['--marionette', '--remote-allow-system-access', '--profile', profile, '--no-remote']
  const firefox = spawn(options.executablePath, options.isVisible ? flags : ['--headless', ...flags], { stdio: 'ignore' })
  // Whoever ends without closing it must not leave it behind.
  process.once('exit', () => firefox.kill())
  const ended = once(firefox, 'exit').then(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  try {
    return { marionette: await connectTo(firefox, profile), ended }
  } catch (error) {
    firefox.kill()
    throw error
  }
}

/** Firefox picks a free port and leaves it in a file of its profile once it listens there. */
async function connectTo(firefox: ChildProcess, profile: string): Promise<Marionette> {
  const deadline = Date.now() + STARTS_WITHIN_MS
  let reason: unknown
  while (Date.now() < deadline && firefox.exitCode === null) {
    try {
      return await Marionette.connect(Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8')))
    } catch (error) {
      reason = error
      await pause(50)
    }
  }
  throw new Error(`Firefox did not start (exit code ${String(firefox.exitCode)})`, { cause: reason })
}

function userPrefs({ internet }: LaunchOptions, { id, uuid }: { id: string; uuid: string }): string {
  const prefs = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.firstRunURL': '',
    'termsofuse.bypassNotification': true,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    // Where the system shows no notifications, as on a server, Firefox does it by itself.
    'alerts.useSystemBackend': false,
    ...(internet && {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': internet.proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': internet.proxyPort,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    }),
  }
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}
