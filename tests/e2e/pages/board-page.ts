import type { Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'

/** What has the focus, as it is called: by its label, or by what is written on it. */
export function readFocus(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    const words = element?.getAttribute('aria-label') ?? element?.closest('label')?.innerText ?? element?.innerText ?? ''
    return words.replace(/\s*◆/, '').replace(/\s+/g, ' ').trim()
  })
}

/** Presses keys one after another, each once the one before has arrived somewhere or done something. */
export async function pressUntil(tab: Tab, keys: readonly string[], focus: string): Promise<void> {
  for (const key of keys) await tab.press(key)
  let last = ''
  await waitUntil(() => `the focus on “${focus}”, which is on “${last}”`, async () => (last = await readFocus(tab)).includes(focus))
}

/** The names in the grid that is shown, from top to bottom, and by which heading it says it is sorted. */
export function readGrid(tab: Tab): Promise<{ names: string[]; sorted: string }> {
  return tab.evaluate(() => {
    const grid = [...document.querySelectorAll('[role=grid]')].find((one) => one.checkVisibility())
    const names = [...(grid?.querySelectorAll('tbody th') ?? [])].map((name) => (name.textContent ?? '').replace(/\s*◆/, '').trim())
    const heading = grid?.querySelector('[aria-sort]')
    return { names, sorted: `${heading?.textContent?.replace(/\s+/g, ' ').trim()} ${heading?.getAttribute('aria-sort')}` }
  })
}
