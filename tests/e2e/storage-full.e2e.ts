import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { buildPath } from './browsers/launch.ts'
import { visibleText, waitForText } from './pages/accessible.ts'
import { readStored, refreshAll } from './pages/extension-page.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { fixtureLead } from './fixture-facts.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

/** The build without the right to fill the disk: Chromium heeds no limit where that is given. */
function boundedBuild(folder: string): string {
  cpSync(buildPath('chromium'), folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] }
  writeFileSync(path, JSON.stringify({ ...manifest, permissions: manifest.permissions.filter((right) => right !== 'unlimitedStorage') }))
  return folder
}

describe.runIf(inject('browserName') === 'chromium')('a full disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bounded-'))
  const visit = startVisit(undefined, () => boundedBuild(folder))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is told, keeps nobody from reading today’s edition, and is forgotten once there is room', async () => {
    const popup = await openPopup(visit.browser)
    await refresh(popup)
    // Chromium remembers for a while how much room there was, unless the database is a new one.
    await visit.browser.disk?.wipe()
    await visit.browser.disk?.limit(1)
    await refreshAll(popup)
    await popup.reload()
    await waitForText(popup, await fixtureLead())
    await waitForText(popup, 'Storage is full')
    expect(await readStored(popup, 'edition')).toBeUndefined()

    await visit.browser.disk?.wipe()
    await visit.browser.disk?.limit(undefined)
    await refreshAll(popup)
    await waitUntil('the notice to go', async () => !(await visibleText(popup)).includes('Storage is full'))
    expect(await readStored(popup, 'edition')).toBeDefined()
    await popup.close()
  })
})
