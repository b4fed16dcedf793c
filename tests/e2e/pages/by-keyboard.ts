import type { Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { ensureAxe } from './accessible.ts'

/** What has the focus: as a screen reader is told it, and why a person would not see that it has it. */
interface Stop {
  role: string
  name: string
  /** Empty when it is in view, nothing lies over it, and its ring is drawn. */
  hiddenBy: string
}
type Key = 'Tab' | 'Shift+Tab'

/** The digest has a headline and its buttons for each of fifty stories. */
const MOST_STOPS = 240

/** Goes on by Tab, as a person does, until the thing of this role and name has the focus. Whatever is passed must be seen as well. */
export async function tabTo(tab: Tab, role: string, name: string, key: Key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    await tab.press(key)
    const stop = await readSeenStop(tab).catch((error: unknown) => {
      throw new Error(`After ${passed.join(', ')}`, { cause: error })
    })
    if (stop.role === role && stop.name.includes(name)) return
    passed.push(`${stop.role} “${stop.name}”`)
  }
  throw new Error(`No ${role} “${name}” comes by ${key}, but ${[...new Set(passed)].join(', ')}`)
}

export function tabBackTo(tab: Tab, role: string, name: string): Promise<void> {
  return tabTo(tab, role, name, 'Shift+Tab')
}

/** Waits until the focus is, seen, on the thing of this role and name. */
export async function waitForFocus(tab: Tab, role: string, name: string): Promise<void> {
  let last: Stop | undefined
  await waitUntil(() => `the focus on a ${role} “${name}”, which is on ${JSON.stringify(last)}`, async () => {
    last = await readStop(tab)
    return last.role === role && last.name.includes(name) && last.hiddenBy === ''
  })
}

/** Presses keys one after another, and waits until that has brought the focus to the thing of this role and name. */
export async function pressTo(tab: Tab, keys: readonly string[], role: string, name: string): Promise<void> {
  for (const key of keys) await tab.press(key)
  await waitForFocus(tab, role, name)
}

async function readSeenStop(tab: Tab): Promise<Stop> {
  let last: Stop | undefined
  // The page may still be scrolling, and what comes late may still move it.
  const stop = await waitUntil(() => `the focus to be seen, which is on ${JSON.stringify(last)}`, async () => {
    last = await readStop(tab)
    return last.hiddenBy === '' && last
  })
  if (stop.role !== 'document' && stop.name === '') throw new Error(`A ${stop.role} without a name has the focus`)
  return stop
}

async function readStop(tab: Tab): Promise<Stop> {
  await ensureAxe(tab)
  return tab.evaluate(() => {
    const element = document.activeElement
    // Between the last thing and the first, the browser itself has it.
    if (!element || element === document.body || element === document.documentElement) return { role: 'document', name: '', hiddenBy: '' }
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    axe.setup(document.documentElement)
    try {
      const { aria, text } = axe.commons as unknown as {
        aria: { getRole: (element: Element) => string | null }
        text: { accessibleText: (element: Element) => string }
      }
      const stop = { role: aria.getRole(element) ?? element.localName, name: text.accessibleText(element).replace(/\s+/g, ' ').trim() }
      return { ...stop, hiddenBy: whyUnseen(element) }
    } finally {
      axe.teardown()
    }

    function whyUnseen(element: Element): string {
      // A link that is broken over lines is where its first piece is; of what is higher than the window, the part in view counts.
      const box = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1)
      if (!box) return 'it has no place'
      const top = Math.max(box.top, 0)
      const bottom = Math.min(box.bottom, innerHeight)
      if (bottom <= top || box.right <= 0 || box.left >= innerWidth) return `it is out of view (${box.top} to ${box.bottom} of ${innerHeight})`
      const over = document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2)
      // The track of a switch lies over its box, in the same label.
      const own = element.closest('label') ?? element
      if (!over || !own.contains(over)) return `${over?.outerHTML.slice(0, 120)} lies over it`
      // Behind another tab no ring is drawn.
      if (!document.hasFocus()) return ''
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const ring = element.nextElementSibling && getComputedStyle(element.nextElementSibling)
      const isRinged = (outlineStyle !== 'none' && outlineWidth !== '0px') || (ring && ring.outlineStyle !== 'none' && ring.outlineWidth !== '0px')
      return isRinged ? '' : 'no ring is drawn'
    }
  })
}
