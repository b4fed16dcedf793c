import type { Tab } from '../browsers/browser.ts'
import { clickOn, find } from './accessible.ts'

/** Takes a site off by the list of the options page. */
export async function switchOff(options: Tab, host: string): Promise<void> {
  await clickOn(options, { role: 'textbox', name: 'Switch off on' })
  await options.type(host)
  await clickOn(options, { role: 'button', name: 'Add' })
  await find(options, { role: 'button', name: host })
}

export async function switchOn(options: Tab, host: string): Promise<void> {
  await clickOn(options, { role: 'button', name: host })
}

/** Flips the switch for all sites. */
export async function flipMarks(options: Tab): Promise<void> {
  await clickOn(options, { role: 'switch', name: 'Mark model names on web pages' })
}
