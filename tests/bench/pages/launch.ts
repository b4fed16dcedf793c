import { chromium, type BrowserContext, type CDPSession } from 'playwright-core'

export interface BenchBrowser {
  context: BrowserContext
  /** Speaks with the browser as a whole. */
  control: CDPSession
  /** `chrome-extension://…` */
  extensionOrigin: string
}

// As the end-to-end tests start it, which keep to themselves what is needed here: the protocol.
const flags = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A Chromium of its own for one extension, so that no two share a process. */
export async function launchWith(extensionPath: string, executablePath: string, port: number): Promise<BenchBrowser> {
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: false,
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    args: [
      ...flags,
      '--headless=new',
      '--enable-unsafe-extension-debugging',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  })
  const control = await context.browser()?.newBrowserCDPSession()
  if (!control) throw new Error('The browser does not let itself be driven')
  const { id } = await control.send('Extensions.loadUnpacked', { path: extensionPath })
  return { context, control, extensionOrigin: `chrome-extension://${id}` }
}
