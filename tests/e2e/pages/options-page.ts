import type { Tab } from '../browsers/browser.ts'
import { clickOn, find } from './accessible.ts'

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
  await clickOn(options, { role: 'button', name: `Remove ${host} from ${title}` })
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
