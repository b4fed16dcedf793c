import type { Control, Point, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { hoverMark, placeOfMark, readCard } from './article-page.ts'

export const CARD_URL = 'https://news.example/card.html'
/** The same page where browsers offer less: no clipboard but the old command. */
export const PLAIN_CARD_URL = 'http://news.example/card.html'

/** Opens the card by hand and goes from the name into it, as somebody does who wants to press something there. */
export async function enterCard(tab: Tab, name: string, button: string): Promise<void> {
  await hoverMark(tab, name, button)
  await tab.moveMouse(await placeInCard(tab, button))
}

/** Presses until a press is taken: a card that has just come under the pointer takes none, and one that took it has its button disabled. */
export async function pressInCard(tab: Tab, button: string, outcome: string): Promise<void> {
  await waitUntil(`${button} to become ${outcome}`, async () => {
    if ((await readCard(tab)).includes(outcome)) return true
    const place = await findInCard(tab, button)
    if (place) await tab.click(place)
    return false
  })
}

/** Rests the pointer on a name and tells every card that is seen until one says `part`. */
export async function watchCards(tab: Tab, name: string, part: string): Promise<Set<string>> {
  const seen = new Set<string>()
  await tab.moveMouse(await placeOfMark(tab, name))
  await waitUntil(`a card that says “${part}”`, async () => {
    const card = await readCard(tab)
    if (card !== '') seen.add(card.split('\n')[0] ?? '')
    return card.includes(part)
  })
  return seen
}

export async function waitForNoCard(tab: Tab): Promise<void> {
  await waitUntil('the card to go', async () => (await readCard(tab)) === '')
}

/** The button, link or title of these words, if the card has it now. */
export async function findInCard(tab: Tab, words: string): Promise<Control | undefined> {
  return (await tab.readControls()).find((control) => control.words === words)
}

/** Where a button, link or title of the card is, once it is there. */
export function placeInCard(tab: Tab, words: string): Promise<Point> {
  return waitUntil(`“${words}” in the card`, () => findInCard(tab, words))
}
