import type polyfill from 'webextension-polyfill'
import type { Browser, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { waitForMarks } from './article-page.ts'
import { openPopup } from './popup-page.ts'

/** One claim as the popup lists it. */
export interface ListedClaim {
  verdict: string
  model: string
  text: string
}

const CLAIMS_URL = 'https://news.example/claims.html'

/** Goes to the page that claims figures. The popup hears only the frames whose script runs when it comes: so that of the frame is waited for. */
export async function goToClaims(page: Tab): Promise<void> {
  await page.goto(CLAIMS_URL)
  await waitForMarks(page)
  await waitUntil('marks in its frame', () =>
    page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement
      return (contentWindow as typeof window).CSS.highlights.size > 0
    }),
  )
}

export async function openClaims(browser: Browser): Promise<Tab> {
  const page = await browser.open('about:blank')
  await page.setViewport({ width: 1000, height: 800 })
  await goToClaims(page)
  return page
}

/**
 * The popup's page as it is over the tab that was opened last. Which tab is in front it asks when it starts, so that one is brought to
 * the front first; from then on the popup's page is worked without being seen.
 */
export async function openPopupOverLastTab(browser: Browser): Promise<Tab> {
  const popup = await openPopup(browser)
  await popup.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { tabs } = browser ?? chrome
    const own = await tabs.getCurrent()
    const others = await tabs.query({ currentWindow: true })
    const before = others.filter(({ index }) => index < (own.index ?? 0)).at(-1)
    await tabs.update(before?.id ?? -1, { active: true })
    setTimeout(() => location.reload())
  })
  await waitUntil('the part about the page', () => popup.evaluate(() => document.querySelector('#this-page') !== null))
  return popup
}

/** Presses the button of this name, once there is one. */
export async function pressButton(tab: Tab, name: string): Promise<void> {
  await waitUntil(`a button “${name}”`, () =>
    tab.evaluate((name: string) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent, disabled }) => textContent.trim().startsWith(name) && !disabled)
      button?.click()
      return button !== undefined
    }, name),
  )
}

/** What the popup says of the check, once it no longer reads. */
export function readSummary(popup: Tab): Promise<string> {
  return waitUntil('the check to end', () =>
    popup.evaluate(() => {
      const text = document.querySelector('.check [role=status]')?.textContent ?? ''
      return text !== '' && !text.startsWith('Reading') && text
    }),
  )
}

export function readClaims(popup: Tab): Promise<ListedClaim[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.check section')].flatMap((section) =>
      [...section.querySelectorAll<HTMLElement>('li')].map((item) => ({
        verdict: section.getAttribute('aria-label') ?? '',
        model: item.querySelector('button span')?.textContent ?? '',
        text: (item.textContent ?? '').replace(/\s+/g, ' '),
      })),
    ),
  )
}
