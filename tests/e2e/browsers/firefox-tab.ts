import type { ColorScheme, Control, Json, Note, Point, Size, Tab } from './browser.ts'
import { findControls, findNotes, readVisibleText } from './closed-roots.ts'
import type { MarionetteSession } from './marionette-session.ts'
import { waitUntil } from '../wait-until.ts'

/** The keys that have no character of their own, as WebDriver writes them. */
const specialKeys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

export class FirefoxTab implements Tab {
  readonly #session: MarionetteSession
  readonly #handle: string
  readonly #urlOf: (address: string) => string

  constructor(session: MarionetteSession, handle: string, urlOf: (address: string) => string) {
    this.#session = session
    this.#handle = handle
    this.#urlOf = urlOf
  }

  async goto(address: string): Promise<void> {
    await this.#send('Navigate', { url: this.#urlOf(address) })
  }

  async reload(): Promise<void> {
    await this.#send('Refresh')
  }

  async goBack(): Promise<void> {
    await this.#send('Back')
  }

  async evaluate<Args extends Json[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    // As text, because WebDriver's own JSON turns a missing property into null. No text at all is the answer of a document
    // that was replaced while it was asked, as the blank one of every new tab is: then its successor is asked.
    const script = `return (async (...args) => JSON.stringify({ result: await (${run.toString()})(...args) }))(...arguments)`
    const answer = await waitUntil('a document that stays', async () => {
      const text = await this.#run(script, args)
      return typeof text === 'string' && (JSON.parse(text) as { result: Awaited<Result> })
    })
    return answer.result
  }

  async inject(source: string): Promise<void> {
    await this.#run(source)
  }

  async moveMouse(at: Point): Promise<void> {
    await this.#actWith(mouse, [moveTo(at)])
  }

  async click(at: Point): Promise<void> {
    await this.#actWith(mouse, clickAt(at))
  }

  async tap(at: Point): Promise<void> {
    await this.#actWith({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' } }, clickAt(at))
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+')
    await this.#actWith(keyboard, [...keys.map(keyDown), ...keys.reverse().map(keyUp)])
  }

  async hold(key: string): Promise<void> {
    await this.#actWith(keyboard, [keyDown(key)])
  }

  async release(key: string): Promise<void> {
    await this.#actWith(keyboard, [keyUp(key)])
  }

  async type(text: string): Promise<void> {
    await this.#actWith(keyboard, [...text].flatMap((character) => [keyDown(character), keyUp(character)]))
  }

  /** The window has borders and bars: its size is set, what that left for the page is measured, and the rest added. The page hears of it later. */
  async setViewport(size: Size): Promise<void> {
    await this.#show()
    let given = { width: 0, height: 0 }
    const missing = { width: 0, height: 0 }
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.#send('SetWindowRect', { width: size.width + missing.width, height: size.height + missing.height })
      given = await this.#session.readPageSize()
      missing.width += size.width - given.width
      missing.height += size.height - given.height
    }
    await waitUntil('the page to have its size', () =>
      this.evaluate(({ width, height }: { width: number; height: number }) => innerWidth === width && innerHeight === height, given),
    )
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#session.runInChrome(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])`, [
      scheme === 'dark' ? 0 : 1,
    ])
    await waitUntil(`the ${scheme} colours`, () =>
      this.evaluate((scheme: ColorScheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme),
    )
  }

  async forceColors(areForced: boolean): Promise<void> {
    await this.#session.runInChrome(`Services.prefs.setIntPref('browser.display.document_color_use', arguments[0])`, [areForced ? 2 : 0])
    await waitUntil('the colours to be forced, or not', () =>
      this.evaluate((areForced: boolean) => matchMedia('(forced-colors: active)').matches === areForced, areForced),
    )
  }

  async screenshot({ isWholePage = false } = {}): Promise<Buffer> {
    return Buffer.from((await this.#send('TakeScreenshot', { full: isWholePage, hash: false })) as string, 'base64')
  }

  async readClosedRoots(): Promise<string[]> {
    return (await this.#callOnClosedRoots(readVisibleText)) as string[]
  }

  async readControls(): Promise<Control[]> {
    return ((await this.#callOnClosedRoots(findControls)) as Control[][]).flat()
  }

  async readNotes(): Promise<Note[]> {
    return ((await this.#callOnClosedRoots(findNotes)) as Note[][]).flat()
  }

  /** Only the browser's own rights see into a closed root. */
  async #callOnClosedRoots(functionSource: string, ...args: Json[]): Promise<unknown[]> {
    const script = `return [...document.documentElement.children]
      .map((element) => element.openOrClosedShadowRoot)
      .filter((root) => root?.mode === 'closed')
      .map((root) => (${functionSource}).apply(root, arguments))`
    return (await this.#send('ExecuteScript', { script, args, sandbox: 'system' })) as unknown[]
  }

  async readAccessibilityTree(): Promise<string[]> {
    const script = `const service = Components.classes['@mozilla.org/accessibilityService;1'].getService(Components.interfaces.nsIAccessibilityService)
      const lines = []
      const read = (node) => {
        lines.push(service.getStringRole(node.role) + ': ' + node.name)
        for (let child = node.firstChild; child; child = child.nextSibling) read(child)
      }
      const root = service.getAccessibleFor(document)
      if (root) read(root)
      return lines`
    // The first question has the tree made, which then stands empty for a moment.
    return waitUntil('the accessibility tree', async () => {
      const lines = (await this.#runAsBrowser(script)) as string[]
      return lines.length > 1 && lines
    })
  }

  async print(): Promise<Buffer> {
    return Buffer.from((await this.#send('Print')) as string, 'base64')
  }

  async close(): Promise<void> {
    await this.#session.closeWindow(this.#handle)
  }

  #run(script: string, args: Json[] = []): Promise<unknown> {
    return this.#send('ExecuteScript', { script, args })
  }

  #runAsBrowser(script: string): Promise<unknown> {
    return this.#send('ExecuteScript', { script, args: [], sandbox: 'system' })
  }

  async #actWith(device: object, actions: object[]): Promise<void> {
    await this.#show()
    await this.#send('PerformActions', { actions: [{ ...device, actions }] })
  }

  /** Behind another, and for a moment after it was brought to the front, a tab has no button pressed by a key, and a pointer meets another page. */
  async #show(): Promise<void> {
    await waitUntil('the tab to show', async () => {
      await this.#session.bringToFront(this.#handle)
      return this.#runAsBrowser(`return document.visibilityState === 'visible'`)
    })
  }

  #send(name: string, parameters?: Record<string, unknown>): Promise<unknown> {
    return this.#session.sendTo(this.#handle, `WebDriver:${name}`, parameters)
  }
}

const keyboard = { type: 'key', id: 'keyboard' }
const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } }

function keyDown(key: string): object {
  return { type: 'keyDown', value: specialKeys[key] ?? key }
}

function keyUp(key: string): object {
  return { type: 'keyUp', value: specialKeys[key] ?? key }
}

function clickAt(at: Point): object[] {
  return [moveTo(at), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
}

function moveTo(at: Point): object {
  return { type: 'pointerMove', origin: 'viewport', x: Math.round(at.x), y: Math.round(at.y), duration: 0 }
}
