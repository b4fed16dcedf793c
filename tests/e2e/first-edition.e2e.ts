import { describe, expect, it } from 'vitest'
import { sources } from '../../catalog/sources/index.ts'
import type { Tab } from './browsers/browser.ts'
import { visibleText, waitForText } from './pages/accessible.ts'
import { ARTICLE_URL, hoverMark, waitForMarks } from './pages/article-page.ts'
import { readStored } from './pages/extension-page.ts'
import { openSources } from './pages/options-page.ts'
import { openPopup, readBoard, refresh } from './pages/popup-page.ts'
import { fixtureLead } from './fixture-facts.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'


describe('from installing to a day without a network', () => {
  const visit = startVisit()
  let popup: Tab

  it('brings today’s edition into the popup: its lead and both boards', async () => {
    popup = await openPopup(visit.browser)
    await refresh(popup)
    await waitForText(popup, await fixtureLead())

    expect(await readBoard(popup, 'AA Index')).toContainEqual(expect.stringMatching(/1.*GPT-5\.5.*60\.9.*not measured.*\$11\.25/))
    const rebench = await readBoard(popup, 'SWE-rebench')
    expect(rebench).toContainEqual(expect.stringMatching(/1.*Claude Opus 4\.6.*66\.1/))
    expect(rebench).toContainEqual(expect.stringMatching(/gpt-5\.2-2025-12-11-medium.*64\.4/))
  })

  it('marks the names of an article on another host, and shows score and price on rest', async () => {
    const article = await visit.browser.open(ARTICLE_URL)
    const marks = await waitForMarks(article, 'GPT-5.5', 'Claude Opus 4.7', 'Kimi K2.6', 'Gemini 3.1 Pro Preview', 'GPT-5.4', 'GLM-5.1', 'GLM-5', 'Claude Opus 4.6')
    expect(marks).not.toContain('Claude')
    expect(marks).not.toContain('Gemini')

    const card = await hoverMark(article, 'GPT-5.5', '#1')
    expect(card).toContain('60.9')
    expect(card).toContain('$11.25')
    await article.press('Escape')
    await article.close()
  })

  it('shows the digest on a new tab', async () => {
    const digest = await visit.browser.openNewTab()
    await waitForText(digest, await fixtureLead())
    const text = await visibleText(digest)
    for (const part of ['GPT-5.5', '60.9', 'Claude Opus 4.6', '66.1', 'Grant Calloway']) expect(text).toContain(part)
    await digest.close()
  })

  it('asks again under conditions, hears 304 from everyone and changes nothing', async () => {
    const before = await readStored(popup, 'edition')
    const askedBefore = visit.internet.requests.length
    await refresh(popup)
    const asked = visit.internet.requests.slice(askedBefore).filter(({ sourceId }) => sourceId !== undefined)
    expect(asked.map(({ sourceId }) => sourceId).sort()).toEqual(sources.filter(({ isOnByDefault }) => isOnByDefault).map(({ id }) => id).sort())
    expect(asked.filter(({ status }) => status !== 304)).toEqual([])
    expect(await readStored(popup, 'edition')).toEqual(before)
  })

  it('keeps everything when every source fails, and says why', async () => {
    const before = await readStored(popup, 'edition')
    visit.internet.fail('*', { kind: 'status', status: 503 })
    await refresh(popup)
    await waitForText(popup, await fixtureLead())
    expect(await readStored(popup, 'edition')).toEqual(before)
    expect(await readBoard(popup, 'AA Index')).toContainEqual(expect.stringContaining('60.9'))

    const options = await visit.browser.open('options.html')
    await openSources(options, 'From the Wire')
    await waitUntil('the reason on the options page', async () => /503/.test(await visibleText(options)))
    await options.close()
  })
})
