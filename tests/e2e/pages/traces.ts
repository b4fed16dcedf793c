import type { Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { readCard } from './article-page.ts'

/** How much of the extension is to be seen on a page, by kind. */
export interface Traces {
  marks: number
  badges: number
  notes: number
  card: string
}

/** A page whose own elements all have plain names. */
export async function readTraces(tab: Tab): Promise<Traces> {
  const inPage = await tab.evaluate(() => {
    const isDrawn = (name: string) => getComputedStyle(document.body.querySelector('p') ?? document.body, `::highlight(${name})`).textDecorationLine !== 'none'
    const isForeign = (element: Element) => element.localName.includes('-') && element.checkVisibility()
    return {
      marks: [...CSS.highlights].filter(([name, { size }]) => size > 0 && isDrawn(name)).length,
      badges: [...document.body.querySelectorAll('*')].filter(isForeign).length,
    }
  })
  return { ...inPage, notes: (await tab.readNotes()).length, card: await readCard(tab) }
}

export async function waitForNoTraces(tab: Tab): Promise<void> {
  await waitUntil('the page to be as it was', async () => {
    const { marks, badges, notes, card } = await readTraces(tab)
    return marks + badges + notes === 0 && card === ''
  })
}
