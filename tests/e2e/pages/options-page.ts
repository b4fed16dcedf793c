import type { Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { clickOn, find, findAll } from './accessible.ts'

/** The lists of sites on the options page, by their titles. */
export type ListTitle =
  | 'Sites without marks'
  | 'Sites with marks'
  | 'Sites with nothing in the margin'
  | 'Sites with score and price in the text'

export async function addSite(options: Tab, title: ListTitle, host: string): Promise<void> {
  await clickOn(options, { role: 'textbox', name: title })
  await options.type(host)
  await clickOn(options, { role: 'button', name: `Add to ${title}` })
  await find(options, { role: 'button', name: `Remove ${host} from ${title}` })
}

export async function removeSite(options: Tab, title: ListTitle, host: string): Promise<void> {
  const button = { role: 'button', name: `Remove ${host} from ${title}` }
  await clickOn(options, button)
  await waitUntil(`${host} to go`, async () => (await findAll(options, button)).length === 0)
}

/** Takes a site off by the list of the options page. */
export async function switchOff(options: Tab, host: string): Promise<void> {
  await addSite(options, 'Sites without marks', host)
}

export async function switchOn(options: Tab, host: string): Promise<void> {
  await removeSite(options, 'Sites without marks', host)
}

/** Flips the switch for all sites. */
export async function flipMarks(options: Tab): Promise<void> {
  await clickOn(options, { role: 'switch', name: 'Mark model names on web pages' })
}

/** Opens a group of sources. */
export async function openSources(options: Tab, title: string): Promise<void> {
  await clickOn(options, { role: 'heading', name: title })
  await waitUntil(`“${title}” to be open`, () =>
    options.evaluate(
      (title: string) => [...document.querySelectorAll('details[open] > summary')].some((summary) => summary.textContent.includes(title)),
      title,
    ),
  )
}

/** Types an address of a site or a feed in place of what is there, and has it looked at. */
export async function lookForFeed(options: Tab, address: string): Promise<void> {
  await clickOn(options, { role: 'textbox', name: 'Address of a site or a feed' })
  await options.press('Control+a')
  await options.type(address)
  await options.press('Enter')
}

/** Gives a file to the button of this name, as the browser's own dialog does. */
export function pickFile(options: Tab, button: string, name: string, text: string): Promise<void> {
  return options.evaluate(
    (button: string, name: string, text: string) => {
      const input = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find(({ labels }) => labels?.[0]?.textContent.trim() === button)
      const files = new DataTransfer()
      files.items.add(new File([text], name))
      if (!input) throw new Error(`There is no ${button}`)
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    button,
    name,
    text,
  )
}
