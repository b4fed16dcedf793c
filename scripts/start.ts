import { parseArgs } from 'node:util'
import type { Browser, BrowserName } from '../tests/e2e/browsers/browser.ts'
import { launch } from '../tests/e2e/browsers/launch.ts'
import { startInternet } from '../tests/internet/internet.ts'
import { ensureBrowsers } from './ensure-browser.ts'
import { findBrowser, type InstalledBrowser } from './find-browser.ts'
import { canReachSources } from './probe-sources.ts'
import { runNpmScript } from './run-npm-script.ts'
import { runScript, step, StepError } from './step.ts'
import { takeTour } from './tour.ts'

const { values: options } = parseArgs({
  options: {
    /** Play the fixtures instead of asking the live sources. */
    sample: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
})

async function start(): Promise<void> {
  const browser = await step('Finding a browser', chooseBrowser)
  const script = browser.name === 'firefox' ? 'build:firefox' : 'build:chrome'
  await step('Building the extension', () => runNpmScript(script, { remedy: 'The first error above is the one to mend.', isQuiet: true }))
  const isSample = options.sample || !(await step('Looking for the live sources', reportReach))
  if (isSample) console.log('Playing the sample internet: the figures and stories are invented.\n')

  const internet = await startInternet()
  const isVisible = hasDisplay()
  try {
    const opened = await step(`Starting ${browser.title}${isVisible ? '' : ' without a window'}`, () =>
      launch(browser.name, { executablePath: browser.path, isVisible, ...(isSample && { internet }) }).catch((error: unknown) => {
        throw new StepError(`${browser.title} could not be started: ${String(error)}`, howToLoadByHand(browser.name))
      }),
    )
    try {
      await show(opened, isVisible, `http://localhost:${internet.pagesPort}/article.html`)
    } finally {
      await opened.close()
    }
  } finally {
    await internet.close()
  }
}

async function show(browser: Browser, isVisible: boolean, articleUrl: string): Promise<void> {
  if (!isVisible) return takeTour(browser, articleUrl)
  await browser.open(articleUrl)
  console.log(`The extension is at work on ${articleUrl}\nRest the pointer on an underlined name. Close the window to end this.`)
  await browser.closed
}

/** The first kind of browser that is there; where none is, one that can be installed. */
async function chooseBrowser(): Promise<InstalledBrowser> {
  const wanted: BrowserName[] = options.firefox ? ['firefox'] : ['chromium', 'firefox']
  const name = wanted.find(findBrowser) ?? wanted[0]
  const [browser] = name ? await ensureBrowsers([name]) : []
  if (!browser) throw new Error('No browser')
  return browser
}

async function reportReach(): Promise<boolean> {
  const isReached = await canReachSources()
  console.log(isReached ? '  they answer' : '  none answers from here')
  return isReached
}

function hasDisplay(): boolean {
  if (options.headless) return false
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

function howToLoadByHand(name: BrowserName): string {
  return name === 'firefox'
    ? 'By hand: open about:debugging#/runtime/this-firefox, “Load Temporary Add-on”, and choose .output/firefox-mv3/manifest.json'
    : 'By hand: open chrome://extensions, switch on “Developer mode”, “Load unpacked”, and choose the folder .output/chrome-mv3'
}

await runScript(start, 'If the browser is at fault, try the other one: npm start -- --firefox')
