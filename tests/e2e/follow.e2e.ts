import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { BrowserName, Tab } from './browsers/browser.ts'
import { buildPath } from './browsers/launch.ts'
import { clickOn, find, findAll, findViolations, visibleText, waitForText } from './pages/accessible.ts'
import { waitForMarks } from './pages/article-page.ts'
import { CARD_URL, enterCard, pressInCard } from './pages/card-page.ts'
import { clearNotifications, openPages, readNotifications, readStored, refreshAll, tellBackground, writeLocal, writeStored } from './pages/extension-page.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const opus = 'anthropic/claude-opus-4.7'
const alerts = { role: 'switch', name: 'Notify me of what I follow' }
const folder = mkdtempSync(join(tmpdir(), 'notifying-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Manifest {
  permissions: string[]
  optional_permissions: string[]
}
const readManifest = (build: string) => JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest

/** Nobody can answer Chromium's own question from outside: there it is a build that has been given its answer. */
function answeredBuild(name: BrowserName): string {
  if (name === 'firefox') return buildPath(name)
  cpSync(buildPath(name), folder, { recursive: true })
  const manifest = readManifest(folder)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'notifications'], optional_permissions: [] }))
  return folder
}

describe('following', () => {
  const visit = startVisit(undefined, answeredBuild)
  beforeAll(async () => {
    const popup = await openPopup(visit.browser)
    await refresh(popup)
    expect(await visibleText(popup)).not.toMatch(/^Followed$/im)
    await popup.close()
  })

  const readMemory = async (tab: Tab) => (await readStored(tab, 'follow-memory')) as { models: Record<string, object> }
  /** As if another edition had been the last, and had not named the model. */
  async function tellAgain(tab: Tab): Promise<void> {
    const memory = await readMemory(tab)
    const models = { ...memory.models, [opus]: { ...memory.models[opus], named: [] } }
    await writeStored(tab, 'follow-memory', { ...memory, toldDay: '2026-01-01', models })
    await refreshAll(tab)
    await waitUntil('the notice', async () => (await readNotifications(tab)).includes(`follow:${opus}`))
  }
  async function isOn(options: Tab): Promise<boolean> {
    return (await find(options, alerts)).isChecked
  }

  it('needs no permission that installing asks for', () => {
    const { permissions, optional_permissions } = readManifest(buildPath(inject('browserName')))
    expect(permissions).not.toContain('notifications')
    expect(optional_permissions).toEqual(['notifications'])
  })

  it('begins on a web page, shows in the popup, and leaves a quiet offer there', async () => {
    const page = await visit.browser.open(CARD_URL)
    await waitForMarks(page)
    await enterCard(page, 'Claude Opus 4.7', 'Follow')
    await pressInCard(page, 'Follow', 'Following')
    await page.close()
    const popup = await openPopup(visit.browser)
    await find(popup, { role: 'button', name: 'Turn on alerts' })
    const [line] = await findAll(popup, { role: 'button', name: '57.8 · #2 · $10 blend' })
    expect(line?.name).toContain('Claude Opus 4.7')
    expect(await findViolations(popup)).toEqual([])
    await popup.close()
  })

  it('stays, with alerts off, where the reader declines, and says so once', async () => {
    const popup = await openPopup(visit.browser)
    if (!visit.browser.answerQuestion) await clickOn(popup, { role: 'button', name: 'No alerts' })
    else {
      await clickOn(popup, { role: 'button', name: 'Turn on alerts' })
      await visit.browser.answerQuestion(false)
      await waitForText(popup, 'so they stay off')
      await popup.reload()
      await waitForText(popup, 'Claude Opus 4.7')
    }
    await waitUntil('the offer to go', async () => (await findAll(popup, { role: 'button', name: 'Turn on alerts' })).length === 0)
    expect(await visibleText(popup)).not.toContain('so they stay off')
    await popup.close()
    const options = await visit.browser.open('options.html')
    expect(await isOn(options)).toBe(false)
    await options.close()
  })

  it('notifies once an edition, once alerts are switched on, and a click opens the digest at the model though the background was ended', async () => {
    const options = await visit.browser.open('options.html')
    await clickOn(options, alerts)
    await visit.browser.answerQuestion?.(true)
    await waitUntil('alerts to be on', () => isOn(options))
    await visit.browser.stopBackground()
    await tellAgain(options)
    await visit.browser.stopBackground()
    if (!visit.browser.clickNotification) await clearNotifications(options)
    else {
      await visit.browser.clickNotification(`follow:${opus}`)
      await waitUntil('the digest', async () => (await openPages(options)).some((url) => url.includes(`digest&model=${encodeURIComponent(opus)}`)))
      await waitUntil('the notice to go', async () => (await readNotifications(options)).length === 0)
    }
    await refreshAll(options)
    // Looks are taken in turn: what is followed now is taken in after the look that came with the refresh.
    await tellBackground(options, 'follow', { modelId: 'z-ai/glm-5', isFollowed: true })
    await waitUntil('the look', async () => 'z-ai/glm-5' in (await readMemory(options)).models)
    expect(await readNotifications(options)).toEqual([])
    await options.close()
  })

  it('ends in the options, where also what no list knows any more is to be removed', async () => {
    const options = await visit.browser.open('options.html')
    await writeLocal(options, 'setting:followedModels', [opus, 'z-ai/glm-5', 'gone/model-1'])
    await tellBackground(options, 'followCreator', { creator: 'Anthropic', isFollowed: true })
    await waitForText(options, 'in no source’s list any more')
    expect(await findViolations(options)).toEqual([])
    for (const name of ['gone/model-1', 'Anthropic', 'GLM 5', 'Claude Opus 4.7']) {
      const button = { role: 'button', name: `Remove ${name} from what is followed` }
      await clickOn(options, button)
      await waitUntil(`${name} to go`, async () => (await findAll(options, button)).length === 0)
    }
    await waitForText(options, 'Nothing is followed yet')
    // What a build cannot do without it does not give back.
    if (visit.browser.answerQuestion) {
      await clickOn(options, alerts)
      await waitUntil('alerts to be off', async () => !(await isOn(options)))
    }
    await options.close()
  })
})
