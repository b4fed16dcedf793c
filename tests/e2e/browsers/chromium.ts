import { chromium as playwright, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import type { Browser, ColorScheme, Control, Json, LaunchOptions, Note, Point, Size, Tab } from './browser.ts'
import { PATIENCE_MS, waitUntil } from '../wait-until.ts'
import { chromiumAddressBar } from './chromium-address-bar.ts'
import { closedRootIds, findControls, findNotes, readVisibleText } from './closed-roots.ts'

const quietFlags = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Chrome, Chromium or Edge. Branded Chrome ignores `--load-extension` since version 137; loading by protocol works in all of them. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const { internet } = options
  const isRoot = process.getuid?.() === 0
  const context = await playwright.launchPersistentContext('', {
    executablePath: options.executablePath,
    headless: false,
    chromiumSandbox: options.isVisible === true && !isRoot,
    viewport: options.isVisible ? null : { width: 1280, height: 800 },
    args: [
      ...quietFlags,
      ...(options.isVisible ? [] : ['--headless=new']),
      '--enable-unsafe-extension-debugging',
      ...(internet
        ? ['--ignore-certificate-errors', `--host-resolver-rules=MAP *:80 127.0.0.1:${internet.pagesPort}, MAP * 127.0.0.1:${internet.port}, EXCLUDE localhost`]
        : []),
    ],
    // Pages that were left wait in memory, as they do where people read.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache', ...(options.isVisible ? ['--enable-automation'] : [])],
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const control = await context.browser()?.newBrowserCDPSession()
  if (!control) throw new Error('The browser does not let itself be driven')
  const errors = watchErrors(context)
  const { id } = await control.send('Extensions.loadUnpacked', { path: options.extensionPath })
  const origin = `chrome-extension://${id}`
  const urlOf = (address: string) => (URL.canParse(address) ? address : `${origin}/${address}`)
  async function open(address: string): Promise<Tab> {
    const page = await context.newPage()
    await page.goto(urlOf(address))
    return new ChromiumTab(page, await context.newCDPSession(page), urlOf)
  }
  /** Runs a call of the page where extensions are managed. */
  async function manage<Result>(call: string): Promise<Result> {
    const page = await context.newPage()
    await page.goto('chrome://extensions')
    const result = await page.evaluate<Result>(call)
    await page.close()
    return result
  }
  // A limit lasts as long as the session that set it.
  const storage = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()))
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  return {
    name: 'chromium',
    closed,
    open,
    openNewTab: () => open('chrome://newtab/'),
    async stopBackground() {
      const page = context.pages()[0] ?? (await context.newPage())
      const session = await context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
    async isBackgroundRunning() {
      const { targetInfos } = await control.send('Target.getTargets')
      return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(origin))
    },
    switchExtension: (isOn) => manage(`chrome.management.setEnabled('${id}', ${isOn})`),
    async updateExtension() {
      // Without this an extension from a folder does not start again.
      await manage('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
      const page = await context.newPage()
      await page.goto(urlOf('options.html'))
      const ended = page.waitForEvent('close')
      await page.evaluate('chrome.runtime.reload()').catch(() => undefined) // The page ends with the extension.
      await ended
      await waitUntil('the extension to run again', () => manage(`chrome.management.get('${id}').then(({ enabled }) => enabled)`))
    },
    allowPages: (areAllowed) =>
      manage(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: '${areAllowed ? 'ON_ALL_SITES' : 'ON_CLICK'}' })`),
    allowHost: (host) => manage(`chrome.developerPrivate.addHostPermission('${id}', '*://${host}/*')`),
    disk: {
      async limit(byteCount) {
        await storage.send('Storage.overrideQuotaForOrigin', { origin, ...(byteCount !== undefined && { quotaSize: byteCount }) })
      },
      async wipe() {
        await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
      },
    },
    addressBar: chromiumAddressBar(context, origin),
    errors: () => Promise.resolve(errors),
    close: () => context.close(),
  }
}

class ChromiumTab implements Tab {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #urlOf: (address: string) => string

  constructor(page: Page, session: CDPSession, urlOf: (address: string) => string) {
    this.#page = page
    this.#session = session
    this.#urlOf = urlOf
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(this.#urlOf(address))
  }

  async reload(): Promise<void> {
    await this.#page.reload()
  }

  /** By the protocol, because Playwright does not hear of a document that comes back. */
  async goBack(): Promise<void> {
    const { currentIndex, entries } = await this.#session.send('Page.getNavigationHistory')
    const entry = entries[currentIndex - 1]
    if (!entry) throw new Error('There is nothing to go back to')
    await this.#session.send('Page.navigateToHistoryEntry', { entryId: entry.id })
    await waitUntil('the page to be back', async () => (await this.evaluate(() => document.readyState === 'complete' && location.href)) === entry.url)
  }

  async evaluate<Args extends Json[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    const source = `(${run.toString()})(...${JSON.stringify(args)})`
    try {
      return (await this.#evaluate(source)) as Awaited<Result>
    } catch (error) {
      // The page went elsewhere in the middle of it: what was asked is asked of the page that came.
      if (!/Execution context was destroyed|Inspected target navigated/.test(String(error))) throw error
      await this.#page.waitForLoadState('domcontentloaded')
      return (await this.#evaluate(source)) as Awaited<Result>
    }
  }

  /** By the protocol, because Playwright's way uses built-ins of the page, and a page may count who does. */
  async #evaluate(expression: string): Promise<unknown> {
    const how = { awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', { expression, ...how })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async inject(source: string): Promise<void> {
    await this.#page.evaluate(`${source}\n;undefined`)
  }

  async moveMouse(at: Point): Promise<void> {
    await this.#page.mouse.move(at.x, at.y)
  }

  async click(at: Point): Promise<void> {
    await this.#page.mouse.click(at.x, at.y)
  }

  async tap({ x, y }: Point): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
  }

  async hold(key: string): Promise<void> {
    await this.#page.keyboard.down(key)
  }

  async release(key: string): Promise<void> {
    await this.#page.keyboard.up(key)
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  async setViewport(size: Size): Promise<void> {
    await this.#page.setViewportSize(size)
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#page.emulateMedia({ colorScheme: scheme })
  }

  async forceColors(areForced: boolean): Promise<void> {
    await this.#page.emulateMedia({ forcedColors: areForced ? 'active' : 'none' })
  }

  async screenshot({ isWholePage = false } = {}): Promise<Buffer> {
    return this.#page.screenshot({ fullPage: isWholePage })
  }

  /** In a world of its own, so that the page does not see it being read. */
  async readClosedRoots(): Promise<string[]> {
    return (await this.#callOnClosedRoots(readVisibleText)).map(String)
  }

  async readControls(): Promise<Control[]> {
    return ((await this.#callOnClosedRoots(findControls)) as Control[][]).flat()
  }

  async readNotes(): Promise<Note[]> {
    return ((await this.#callOnClosedRoots(findNotes)) as Note[][]).flat()
  }

  async #callOnClosedRoots(functionDeclaration: string, ...args: Json[]): Promise<unknown[]> {
    const [{ root }, { frameTree }] = await Promise.all([
      this.#session.send('DOM.getDocument', { depth: -1, pierce: true }),
      this.#session.send('Page.getFrameTree'),
    ])
    const world = { frameId: frameTree.frame.id, worldName: 'reading closed roots' }
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', world)
    return Promise.all(
      closedRootIds(root).map(async (backendNodeId) => {
        const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId, executionContextId })
        const call = { objectId: object.objectId, functionDeclaration, arguments: args.map((value) => ({ value })), returnByValue: true }
        return (await this.#session.send('Runtime.callFunctionOn', call)).result.value as unknown
      }),
    )
  }

  async readAccessibilityTree(): Promise<string[]> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree')
    return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${String(role?.value)}: ${String(name?.value)}`)
  }

  async print(): Promise<Buffer> {
    return Buffer.from((await this.#session.send('Page.printToPDF')).data, 'base64')
  }

  async close(): Promise<void> {
    await this.#page.close()
  }
}

/** The browser's own remarks to a page whose background was ended, or which was open to the last. */
const REMARKS = ['Error: No SW', 'Error: The browser is shutting down.']

function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = []
  const note = (error: string) => {
    if (!REMARKS.includes(error)) errors.push(error)
  }
  context.on('weberror', (event) => note(String(event.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith('chrome-extension:')) note(message.text())
  })
  return errors
}
