import type { Json, Size } from './browser.ts'
import { waitUntil } from '../wait-until.ts'
import type { Marionette } from './marionette.ts'

/** Marionette has one current tab and one current context; here each command says which it means. */
export class MarionetteSession {
  readonly #marionette: Marionette
  /** The browser's own first tab, never closed: the current one while there is no other. */
  readonly #first: string
  #queue: Promise<unknown> = Promise.resolve()
  #current: string

  private constructor(marionette: Marionette, first: string) {
    this.#marionette = marionette
    this.#first = first
    this.#current = first
  }

  static async begin(marionette: Marionette): Promise<MarionetteSession> {
    const { value } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string }
    return new MarionetteSession(marionette, value)
  }

  async newWindow(): Promise<string> {
    const opened = await this.#inTurn(() => this.#marionette.send('WebDriver:NewWindow', { type: 'tab' }))
    return (opened as { handle: string }).handle
  }

  async closeWindow(handle: string): Promise<void> {
    await this.sendTo(handle, 'WebDriver:CloseWindow')
    await this.leaveTabs()
  }

  /** To be called before tabs close by themselves: a current one that is gone answers nothing. */
  async leaveTabs(): Promise<void> {
    await this.#inTurn(() => this.#switchTo(this.#first))
  }

  /** The tab that opens when this is run with the browser's own rights. */
  async windowOpenedBy(body: string): Promise<string> {
    const before = await this.#handles()
    await this.runInChrome(body, [])
    return waitUntil('the new tab', async () => (await this.#handles()).find((handle) => !before.includes(handle)))
  }

  /** Also from behind a tab that a page has opened. */
  async bringToFront(handle: string): Promise<void> {
    await this.#inTurn(() => this.#select(handle))
  }

  /** How much room the window has for the page of the tab in front. */
  async readPageSize(): Promise<Size> {
    const script = `const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser
      return { width: selectedBrowser.clientWidth, height: selectedBrowser.clientHeight }`
    return (await this.runInChrome(script, [])) as Size
  }

  async #switchTo(handle: string): Promise<void> {
    if (this.#current !== handle) await this.#select(handle)
  }

  async #select(handle: string): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: true })
    this.#current = handle
  }

  #handles(): Promise<string[]> {
    return this.#inTurn(() => this.#marionette.send('WebDriver:GetWindowHandles')) as Promise<string[]>
  }

  /** Sends a command to a tab, brought to the front first. */
  async sendTo(handle: string, name: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    const answer = await this.#inTurn(async () => {
      await this.#switchTo(handle)
      return this.#marionette.send(name, parameters)
    })
    return isValue(answer) ? answer.value : answer
  }

  /** Runs the body of an async function with the rights of the browser itself. */
  async runInChrome(body: string, args: Json[]): Promise<unknown> {
    const answer = await this.#inTurn(async () => {
      await this.#marionette.send('Marionette:SetContext', { value: 'chrome' })
      try {
        return await this.#marionette.send('WebDriver:ExecuteScript', {
          script: `return (async function () { ${body} }).apply(null, arguments)`,
          args,
        })
      } finally {
        await this.#marionette.send('Marionette:SetContext', { value: 'content' })
      }
    })
    return isValue(answer) ? answer.value : answer
  }

  #inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(step)
    this.#queue = result.catch(() => undefined) // Its caller hears of the failure; the next command is another matter.
    return result
  }
}

function isValue(answer: unknown): answer is { value: unknown } {
  return typeof answer === 'object' && answer !== null && 'value' in answer
}
