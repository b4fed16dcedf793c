import { expect, it } from 'vitest'
import { visibleText, waitForText } from './pages/accessible.ts'
import { ARTICLE_URL, hoverMark, waitForMarks } from './pages/article-page.ts'
import { openPopup, readBoard, refresh } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'

const visit = startVisit((internet) => internet.fail('*', { kind: 'reset' }))

it('shows what shipped with the extension, and how old that is, when nothing was ever reached', async () => {
  const popup = await openPopup(visit.browser)
  await refresh(popup)
  await waitForText(popup, 'Shipped with the extension')
  expect(await visibleText(popup)).toMatch(/\d+ (days|months|years)/)
  expect(await readBoard(popup, 'AA Index')).toContainEqual(expect.stringMatching(/1 GPT-5\.5 ◆ 60\.2 not measured \$11\.25/))
  expect(await readBoard(popup, 'SWE-rebench')).toContainEqual(expect.stringMatching(/1 Claude Opus 4\.6 65\.3/))
  await popup.close()
})

it('marks names from the shipped tables', async () => {
  visit.internet.heal()
  const article = await visit.browser.open(ARTICLE_URL)
  await waitForMarks(article, 'GPT-5.5')
  expect(await hoverMark(article, 'GPT-5.5', '60.2')).toContain('$11.25')
})
