import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, LaunchOptions } from './browser.ts'
import { firefoxAddressBar } from './firefox-address-bar.ts'
import { startFirefox } from './firefox-process.ts'
import { FirefoxTab } from './firefox-tab.ts'
import { MarionetteSession } from './marionette-session.ts'
import { PATIENCE_MS, waitUntil } from '../wait-until.ts'

/** Firefox, driven by its own remote protocol; the extension is installed for the session only. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const manifest = await readManifest(options.extensionPath)
  const extension = { id: manifest.geckoId, uuid: randomUUID() }
  const { marionette, ended } = await startFirefox(options, extension)
  const timeouts = { script: PATIENCE_MS }
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: options.internet !== undefined, timeouts })
  const install = async () => void (await marionette.send('Addon:Install', { path: options.extensionPath, temporary: true }))
  await install()
  const session = await MarionetteSession.begin(marionette)
  const origin = `moz-extension://${extension.uuid}`
  const urlOf = (address: string) => (URL.canParse(address) ? address : `${origin}/${address}`)
  async function changeOrigins(change: 'add' | 'remove', origins: string[]): Promise<void> {
    await session.runInChrome(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
       const { extension } = WebExtensionPolicy.getByID(arguments[0])
       await ExtensionPermissions[arguments[1]](arguments[0], { permissions: [], origins: arguments[2] }, extension)`,
      [extension.id, change, origins],
    )
  }
  return {
    name: 'firefox',
    closed: ended,
    async open(address) {
      const tab = new FirefoxTab(session, await session.newWindow(), urlOf)
      await tab.goto(address)
      return tab
    },
    async openNewTab() {
      return new FirefoxTab(session, await session.windowOpenedBy('BrowserCommands.openTab()'), urlOf)
    },
    async stopBackground() {
      await session.runInChrome(
        `const { extension } = WebExtensionPolicy.getByID(arguments[0])
         if (extension.backgroundState === 'running') await extension.terminateBackground()`,
        [extension.id],
      )
    },
    async isBackgroundRunning() {
      const state = await session.runInChrome('return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState', [extension.id])
      return state !== 'stopped'
    },
    async switchExtension(isOn) {
      await session.leaveTabs()
      await session.runInChrome(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
         const addon = await AddonManager.getAddonByID(arguments[0])
         await (arguments[1] ? addon.enable() : addon.disable())
         if (arguments[1]) await WebExtensionPolicy.getByID(arguments[0]).readyPromise`,
        [extension.id, isOn],
      )
    },
    async updateExtension() {
      await session.leaveTabs()
      await install()
    },
    allowPages: (areAllowed) => changeOrigins(areAllowed ? 'add' : 'remove', ['http://*/*', 'https://*/*', ...manifest.hosts]),
    allowHost: (host) => changeOrigins('add', [`*://${host}/*`]),
    addressBar: firefoxAddressBar(session, origin),
    async answerQuestion(isYes) {
      await waitUntil('the browser’s question', () =>
        session.runInChrome(
          `const question = [...Services.wm.getEnumerator('navigator:browser')]
             .flatMap((window) => [...window.PopupNotifications.panel.children])
             .find(({ id }) => id === 'addon-webext-permissions-notification')
           const button = arguments[0] ? question?.button : question?.secondaryButton
           // For a moment after it opens a question takes no answer, lest a click meant for the page below gives one.
           if (!button || question.closest('panel').state !== 'open') return false
           question.notification.timeShown = 0
           button.click()
           return true`,
          [isYes],
        ),
      )
    },
    async clickNotification(id) {
      await session.runInChrome(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
         const { extension } = WebExtensionPolicy.getByID(arguments[0])
         const notifications = await ExtensionParent.apiManager.asyncGetAPI('notifications', extension)
         notifications.notificationsMap.get(arguments[1]).observe(null, 'alertclickcallback')`,
        [extension.id, id],
      )
    },
    async errors() {
      const errors = await session.runInChrome(
        `return Services.console.getMessageArray()
          .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith(arguments[0]))
          .filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
          .map((message) => message.errorMessage)`,
        [origin],
      )
      // Firefox's own remark on a page that was closed or left while it waited for an answer.
      return (errors as string[]).filter((error) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(error))
    },
    async close() {
      // Where the person closed the window first, there is nobody left to answer.
      await Promise.race([marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }), ended])
      await ended
    },
  }
}

async function readManifest(extensionPath: string): Promise<{ geckoId: string; hosts: string[] }> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionPath, 'manifest.json'), 'utf8'))
  const { browser_specific_settings: settings, host_permissions: hosts = [] } = manifest as {
    browser_specific_settings?: { gecko?: { id?: string } }
    host_permissions?: string[]
  }
  if (settings?.gecko?.id === undefined) throw new Error(`${extensionPath} is no build for Firefox`)
  return { geckoId: settings.gecko.id, hosts }
}
