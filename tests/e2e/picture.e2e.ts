import { beforeAll, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { clickOn, find, findViolations, visibleText } from './pages/accessible.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
beforeAll(() => refreshByPopup(visit.browser))

const focusedName = (tab: Tab) => tab.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
/** The names that are drawn, without what stands along the axes. */
const drawnNames = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('figure svg g > text:not(.tick)')].map(({ textContent }) => textContent.trim()))

it('goes from point to point by arrows, says each, and opens its card by Enter', async () => {
  const digest = await visit.browser.open('newtab.html?digest')
  const dearest = await find(digest, { role: 'button', name: 'GPT-5.5: ' })
  await digest.evaluate(() => document.querySelector<HTMLElement>('figure [tabindex="0"]')?.focus())
  expect(await focusedName(digest)).toBe(dearest.name)
  await digest.press('ArrowLeft')
  await waitUntil('the next point', async () => (await focusedName(digest)).startsWith('Claude Opus 4.7'))
  expect(await visibleText(digest)).toContain(await focusedName(digest))
  await digest.press('Enter')
  await find(digest, { role: 'dialog', name: 'Claude Opus 4.7' })
  await digest.press('Escape')
  await waitUntil('the focus to be back', async () => (await focusedName(digest)).startsWith('Claude Opus 4.7'))
  await digest.close()
})

it('names the point a pointer comes near, and tells everything as a table, also what is not priced', async () => {
  const digest = await visit.browser.open('newtab.html?digest')
  await clickOn(digest, { role: 'button', name: 'Show as table' })
  expect(await findViolations(digest)).toEqual([])
  // The digest may still be filling, and take the point away from under the pointer.
  await waitUntil('the point to be told', async () => {
    const point = await find(digest, { role: 'button', name: 'GPT-5.4: ' })
    await digest.moveMouse({ x: point.x + 6, y: point.y + 6 })
    return (await visibleText(digest)).includes(point.name)
  })
  expect(await drawnNames(digest)).toContain('GPT-5.4')
  await digest.close()
})
