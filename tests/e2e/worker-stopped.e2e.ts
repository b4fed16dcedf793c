import { expect, it } from 'vitest'
import { waitForText } from './pages/accessible.ts'
import { ARTICLE_URL, hoverMark, waitForMarks } from './pages/article-page.ts'
import { openPopup, readBoard, refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { fixtureLead } from './fixture-facts.ts'

const visit = startVisit()

it('paints the popup’s lead and boards without the background', async () => {
  await refreshByPopup(visit.browser)

  await visit.browser.stopBackground()
  const asked = visit.internet.requests.length
  const popup = await openPopup(visit.browser)
  await waitForText(popup, await fixtureLead())
  expect(await readBoard(popup, 'AA Index')).toContainEqual(expect.stringContaining('60.9'))
  expect(await visit.browser.isBackgroundRunning()).toBe(false)
  expect(visit.internet.requests.slice(asked).filter(({ sourceId }) => sourceId)).toEqual([])
  await popup.close()
})

it('wakes the background for a card', async () => {
  await visit.browser.stopBackground()
  const article = await visit.browser.open(ARTICLE_URL)
  await waitForMarks(article)
  expect(await hoverMark(article, 'Claude Opus 4.7', '57.8')).toContain('$')
})
