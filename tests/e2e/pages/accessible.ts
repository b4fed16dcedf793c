import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Point, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'

/** An element as a person would name it: by its role and its accessible name, or a part of that. */
export interface Description {
  role: string
  name: string
}
/** What is known of a found element; its place is in the viewport, scrolled to if need be. */
export interface Found extends Point {
  text: string
  name: string
  /** Or selected, as a tab is. */
  isChecked: boolean
  /** It can be used, and nothing lies over it. */
  isWithinReach: boolean
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Axe computes roles and names as browsers do; it is brought into the page once per document. */
export async function ensureAxe(tab: Tab): Promise<void> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.inject(await axeSource)
}

/** All elements of this role whose name holds `name`, in document order, hidden ones left out. */
export async function findAll(tab: Tab, { role, name }: Description): Promise<Found[]> {
  await ensureAxe(tab)
  return tab.evaluate(
    (role: string, name: string) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      axe.setup(document.documentElement)
      try {
        const { aria, text, dom } = axe.commons as unknown as {
          aria: { getRole: (element: Element) => string | null }
          text: { accessibleText: (element: Element) => string }
          dom: { isVisibleToScreenReaders: (element: Element) => boolean }
        }
        const matching = [...document.querySelectorAll<HTMLElement>('body *')].filter(
          (element) =>
            aria.getRole(element) === role &&
            dom.isVisibleToScreenReaders(element) &&
            text.accessibleText(element).toLowerCase().includes(name.toLowerCase()),
        )
        return matching.map((element) => {
          if (matching.length === 1) element.scrollIntoView({ block: 'center', behavior: 'instant' })
          // A link that is broken over lines is where its first piece is.
          const box = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1) ?? element.getBoundingClientRect()
          const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
          // The track of a switch lies over its box, in the same label.
          const own = element.closest('label') ?? element
          return {
            ...place,
            text: element.innerText,
            name: text.accessibleText(element),
            isChecked: element.matches('[aria-checked=true], [aria-selected=true], :checked'),
            isWithinReach: !element.matches(':disabled') && own.contains(document.elementFromPoint(place.x, place.y)),
          }
        })
      } finally {
        axe.teardown()
      }
    },
    role,
    name,
  )
}

/** Waits for the one element so described. @throws when there is none in time, or more than one all the while */
export async function find(tab: Tab, description: Description): Promise<Found> {
  let all: Found[] = []
  const told = () => `one ${description.role} named “${description.name}” among ${all.map(({ name }) => name).join(' | ') || 'none'}`
  return waitUntil(told, async () => {
    all = await findAll(tab, description)
    return all.length === 1 && all[0]
  })
}

/** What axe objects to, in words. */
export async function findViolations(tab: Tab): Promise<string[]> {
  await ensureAxe(tab)
  return tab.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document)
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`)
  })
}

/** Clicks on the one element so described once that can be used, nothing lies over it, and it stays where it is. */
export async function clickOn(tab: Tab, description: Description): Promise<void> {
  let last: Found | undefined
  const place = await waitUntil(() => `a ${description.role} to be clicked, last found as ${JSON.stringify(last)}`, async () => {
    const before = last
    last = await find(tab, description)
    return last.isWithinReach && last.x === before?.x && last.y === before.y && last
  })
  await tab.click(place)
}

/** Chooses the radio of this name. */
export async function choose(tab: Tab, name: string): Promise<void> {
  await clickOn(tab, { role: 'radio', name })
  await waitUntil(`“${name}” to be chosen`, async () => (await find(tab, { role: 'radio', name })).isChecked)
}

/** All a person can read on the page. */
export async function visibleText(tab: Tab): Promise<string> {
  return tab.evaluate(() => (document.body as HTMLElement | null)?.innerText ?? '')
}

export async function waitForText(tab: Tab, text: string): Promise<void> {
  await waitUntil(`the text “${text}”`, async () => (await visibleText(tab)).includes(text))
}
