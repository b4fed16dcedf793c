/** What a test may do with a browser that has the extension. Two drivers do it: `chromium.ts` and `firefox.ts`. */
export interface Browser {
  readonly name: BrowserName
  /** Opens an address in a new tab. A page of the extension is named by its file: `popup.html`. */
  open(address: string): Promise<Tab>
  /** Opens a new tab as a person does, without naming an address. */
  openNewTab(): Promise<Tab>
  /** Ends the background as the browser does when it is idle: it starts again with the next event. */
  stopBackground(): Promise<void>
  isBackgroundRunning(): Promise<boolean>
  /** As the browser's own page of extensions does it. Nobody tells the scripts in pages. */
  switchExtension(isOn: boolean): Promise<void>
  /** Puts the same extension in the place of the running one, as an update does, and waits until it runs. */
  updateExtension(): Promise<void>
  /** Gives or takes back the right to all web pages, as the browser's own page of extensions does. */
  allowPages(areAllowed: boolean): Promise<void>
  /** Answers the browser's question whether the extension may ask this host with yes, before it is put. */
  allowHost(host: string): Promise<void>
  /** Answers the question of the browser that is open, or about to open, where its protocol reaches it: Firefox's does. */
  answerQuestion?(isYes: boolean): Promise<void>
  /** Clicks on a notification of the extension, where its protocol reaches it: Firefox's does. */
  clickNotification?(id: string): Promise<void>
  /** Faults of the disk, where the browser's protocol can make them: Chromium's can. */
  readonly disk?: {
    /** How much the extension may store beside `storage.local`; undefined: as much as ever. */
    limit(byteCount: number | undefined): Promise<void>
    /** Loses the extension's databases, under the feet of whoever has them open. */
    wipe(): Promise<void>
  }
  readonly addressBar: AddressBar
  /** What the extension's own pages and background reported as errors since the start. */
  errors(): Promise<string[]>
  close(): Promise<void>
  /** Resolves when the browser has ended, by `close` or by its own window. */
  readonly closed: Promise<void>
}
/** The address bar behind the extension's keyword. */
export interface AddressBar {
  /** What the extension suggests for a text, as it is shown. */
  suggestions(text: string): Promise<string[]>
  /** Enters a text in a new tab, closes that again and gives back where it led: `/newtab.html?digest`. */
  enter(text: string): Promise<string>
}
export type BrowserName = 'chromium' | 'firefox'

export interface Tab {
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** By the browser's button, which may show the very document that was left. */
  goBack(): Promise<void>
  /** Runs a function in the page and gives back what it returns, as JSON. It may use nothing of its surroundings but `args`. */
  evaluate<Args extends Json[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /** Source text to be run in the page, for libraries such as axe. */
  inject(source: string): Promise<void>
  moveMouse(at: Point): Promise<void>
  click(at: Point): Promise<void>
  /** With a finger. */
  tap(at: Point): Promise<void>
  /** A key by its name as in `KeyboardEvent.key`, or several held together: `Escape`, `ArrowDown`, `Control+c`. */
  press(key: string): Promise<void>
  /** Presses a key down, to be held until `release`. */
  hold(key: string): Promise<void>
  release(key: string): Promise<void>
  type(text: string): Promise<void>
  setViewport(size: Size): Promise<void>
  setColorScheme(scheme: ColorScheme): Promise<void>
  /** Puts the colours of the system in the place of the page's, as for readers who need high contrast. */
  forceColors(areForced: boolean): Promise<void>
  /** The visible part of the page as PNG, or all of it. */
  screenshot(options?: { isWholePage?: boolean }): Promise<Buffer>
  /** What is to be seen in closed shadow roots beside `body`, where the card lives and where no page can look. */
  readClosedRoots(): Promise<string[]>
  /** The titles, links, and buttons that are not at work, in them. */
  readControls(): Promise<Control[]>
  /** The notes in the margin, and where they are in the viewport. */
  readNotes(): Promise<Note[]>
  /** What a screen reader is given: role and name of each node. */
  readAccessibilityTree(): Promise<string[]>
  /** The page on paper, as PDF. */
  print(): Promise<Buffer>
  close(): Promise<void>
}
/** Where its middle is, and how it looks. */
export interface Control extends Point {
  words: string
  /** Over how many lines its words are broken. */
  lines: number
  isFocused: boolean
  /** Nothing lies over it, at its upper or its lower edge. */
  isOpenToView: boolean
}
export interface Note {
  text: string
  color: string
  left: number
  top: number
  right: number
  bottom: number
}
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }
export type ColorScheme = 'light' | 'dark'
export interface Point {
  x: number
  y: number
}
export interface Size {
  width: number
  height: number
}

export interface LaunchOptions {
  /** The browser's program. */
  executablePath: string
  /** The folder of the built extension. */
  extensionPath: string
  /** The internet that the browser shall have instead of the real one. */
  internet?: { port: number; proxyPort: number; pagesPort: number }
  /** Opens a window on the screen. */
  isVisible?: boolean
}
