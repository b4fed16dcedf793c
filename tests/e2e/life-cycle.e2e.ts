import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { askForMentions } from './pages/all-tabs.ts'
import { ARTICLE_URL, hoverMark, QUIET_URL, readCard, readDocument, readMarks, waitForMarks } from './pages/article-page.ts'
import { waitForNoCard } from './pages/card-page.ts'
import { writeLocal } from './pages/extension-page.ts'
import { comeBackFromCache, leaveByLink, openLeftPage, publishLeftPage } from './pages/left-page.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { readTraces, waitForNoTraces } from './pages/traces.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
beforeAll(async () => {
  publishLeftPage(visit.internet)
  await refreshByPopup(visit.browser)
})

const writeSetting = async (name: string, value: string[]) => {
  const options = await visit.browser.open('options.html')
  await writeLocal(options, `setting:${name}`, value)
  await options.close()
}

describe('a page that is left and come back to', () => {
  let page: Tab
  beforeEach(async () => {
    page = await openLeftPage(visit.browser)
    await page.setViewport({ width: 1280, height: 800 })
    await waitForMarks(page)
  })
  afterEach(() => page.close())

  it('comes out of the browser’s cache as it was, and the annotator with it', async () => {
    for (let round = 1; round <= 3; round++) {
      await comeBackFromCache(page, () => hoverMark(page, 'Claude Opus 4.7', '57.8'))
      expect(await waitForMarks(page)).toEqual(['GPT-5.4', 'Claude Opus 4.7', 'GPT-5.5'])
      expect((await readDocument(page)).besideBody).toBeLessThanOrEqual(1)
    }
    expect(await hoverMark(page, 'GPT-5.5', '60.9')).toContain('$')
    await page.evaluate(() => {
      const late = document.createElement('p')
      late.textContent = 'A correction: the desk meant Kimi K2.6.'
      document.body.append(late)
    })
    await waitUntil('the late name to be marked', async () => (await readMarks(page)).includes('Kimi K2.6'))
  })

  it('is kept although the popup listens to it, and answers the popup again', async () => {
    const popup = await visit.browser.open('popup.html')
    await comeBackFromCache(page, () => askForMentions(popup))
    expect((await askForMentions(popup)).mentions.map(({ name }) => name)).toEqual(['GPT-5.4', 'Claude Opus 4.7', 'GPT-5.5'])
    await popup.close()
  })

  it('does what the settings say that were changed meanwhile', async () => {
    await leaveByLink(page)
    await writeSetting('offSites', ['news.example'])
    await page.goBack()
    await waitUntil('the marks to go', async () => (await readMarks(page)).length === 0)
    await leaveByLink(page)
    await writeSetting('offSites', [])
    await page.goBack()
    await waitForMarks(page)
  })

  it('shows nothing when the extension was switched off meanwhile', async () => {
    await leaveByLink(page)
    await visit.browser.switchExtension(false)
    await page.goBack()
    await waitForNoTraces(page)
    await visit.browser.switchExtension(true)
    await page.reload()
    await waitForMarks(page)
    await hoverMark(page, 'GPT-5.5', '60.9')
    expect((await readDocument(page)).besideBody).toBe(1)
  })

  it('works when the extension was updated meanwhile', async () => {
    await leaveByLink(page)
    await visit.browser.updateExtension()
    await page.goBack()
    await page.reload()
    await waitForMarks(page)
    await hoverMark(page, 'GPT-5.5', '60.9')
    expect((await readDocument(page)).besideBody).toBe(1)
  })
})

describe('while a page with marks, figures and a card is open', () => {
  let article: Tab
  let served: string
  afterEach(() => article.close())

  /** Notes in the margin on the one site, badges in the text on the other; a card on both. */
  async function openArticle(has: 'notes' | 'badges'): Promise<void> {
    article = await visit.browser.open(ARTICLE_URL)
    await article.setViewport({ width: 1280, height: 800 })
    served = await article.evaluate(() => document.body.textContent)
    await workAs(has)
  }

  async function workAs(has: 'notes' | 'badges'): Promise<void> {
    await waitForMarks(article)
    await waitUntil(has, async () => (await readTraces(article))[has] > 1)
    await hoverMark(article, 'Claude Opus 4.7', '57.8')
    expect((await readDocument(article)).besideBody).toBe(1)
  }

  /** It goes when the extension goes; who told it what the page names must not mind. */
  async function openListeningPopup(): Promise<void> {
    const popup = await visit.browser.open('popup.html')
    expect((await askForMentions(popup)).mentions).not.toEqual([])
    await hoverMark(article, 'Claude Opus 4.7', '57.8')
  }

  async function expectNothingLeft(): Promise<void> {
    await waitForNoTraces(article)
    expect(await article.evaluate(() => document.body.textContent)).toBe(served)
    // Firefox ends a script without a word, so that its element stays, where nobody sees it.
    expect((await readDocument(article)).besideBody).toBeLessThanOrEqual(visit.browser.name === 'firefox' ? 1 : 0)
  }

  // In Firefox badges outlive the script that put them in: nobody tells it to take them back.

  it.each(['notes', 'badges'] as const)('is switched off, with %s: nothing is left; on again: all is back after a reload', async (has) => {
    await writeSetting('badgeSites', has === 'badges' ? ['news.example'] : [])
    await openArticle(has)
    await visit.browser.switchExtension(false)
    await expectNothingLeft()
    await visit.browser.switchExtension(true)
    await article.reload()
    await workAs(has)
  })

  it.each(['notes', 'badges'] as const)('is updated, with %s: the old script leaves no trace, the new one works after a reload', async (has) => {
    await writeSetting('badgeSites', has === 'badges' ? ['news.example'] : [])
    await openArticle(has)
    for (let update = 0; update < 2; update++) {
      // Firefox ends the script itself, which then has nobody to answer.
      if (visit.browser.name === 'chromium') await openListeningPopup()
      await visit.browser.updateExtension()
      // Chromium leaves open pages to the old script, Firefox gives them to the new one.
      if (visit.browser.name === 'chromium') await expectNothingLeft()
      else await workAs(has)
      await article.reload()
      await workAs(has)
    }
  })

  it.each([['with the background awake', false], ['with the background asleep', true]])('loses the right to the page, %s: all goes at once', async (_when, isAsleep) => {
    await writeSetting('badgeSites', ['news.example'])
    await openArticle('badges')
    if (isAsleep) await visit.browser.stopBackground()
    await visit.browser.allowPages(false)
    await waitForNoTraces(article)
    expect(await readDocument(article)).toMatchObject({ besideBody: 0, highlights: 0 })
    await waitForNoCard(article)
    expect(await readCard(article)).toBe('')
    await article.reload()
    expect(await readMarks(article)).toEqual([])
    await visit.browser.allowPages(true)
    await article.reload()
    await workAs('badges')
  })
})

it('leaves a page alone that names a model only after the update', async () => {
  const quiet = await visit.browser.open(QUIET_URL)
  await visit.browser.updateExtension()
  await quiet.evaluate(() => {
    const late = document.createElement('p')
    late.textContent = 'The desk moved from GPT-5.4 to Claude Opus 4.7.'
    document.body.append(late)
  })
  // Firefox gives the page to the new script. In Chromium the old one has had its chance when a page opened later is marked.
  const later = visit.browser.name === 'firefox' ? quiet : await visit.browser.open(ARTICLE_URL)
  await waitForMarks(later)
  expect((await readDocument(quiet)).besideBody).toBeLessThanOrEqual(visit.browser.name === 'firefox' ? 1 : 0)
  await quiet.close()
})
