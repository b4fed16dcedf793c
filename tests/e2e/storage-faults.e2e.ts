import { expect, inject, it } from 'vitest'
import { clickOn, find, findAll, waitForText } from './pages/accessible.ts'
import { blockStored, damageStored, readStored, refuseLocalWrites, refuseMessages } from './pages/extension-page.ts'
import { openPopup, readBoard, refresh } from './pages/popup-page.ts'
import { fixtureLead } from './fixture-facts.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const isChromium = inject('browserName') === 'chromium'
const itWithDisk = it.runIf(isChromium)

async function openFilled() {
  const popup = await openPopup(visit.browser)
  await refresh(popup)
  await waitForText(popup, await fixtureLead())
  return popup
}

it.each([['damaged'], [{ version: 1, value: { date: 'today', sections: 'none' } }], [null]])('%j in the place of every record is fetched and composed anew', async (garbage) => {
  const popup = await openFilled()
  await damageStored(popup, garbage)
  await popup.reload()
  await waitForText(popup, await fixtureLead())
  expect(await readBoard(popup, 'AA Index')).toContainEqual(expect.stringContaining('60.9'))
  await popup.close()
})

itWithDisk('a wiped store is a first run, and soon full again', async () => {
  const popup = await openFilled()
  await visit.browser.disk?.wipe()
  await popup.reload()
  await waitForText(popup, await fixtureLead())
  await waitUntil('the edition to be stored', () => readStored(popup, 'edition'))
  await popup.close()
})

it('a database that does not open delays no page, and is read when it does', async () => {
  const holder = await openFilled()
  await visit.browser.stopBackground()
  const { release } = await blockStored(holder)
  const popup = await openPopup(visit.browser)
  expect(await readBoard(popup, 'AA Index')).toContainEqual(expect.stringContaining('GPT-5.5'))
  await release()
  await holder.close()
  await popup.reload()
  await waitForText(popup, await fixtureLead())
  await popup.close()
})

itWithDisk('an option that cannot be kept stays as it was, and the page says so', async () => {
  const options = await visit.browser.open('options.html')
  const named = { role: 'switch', name: 'Show the digest on new tabs' }
  await find(options, named)
  await refuseLocalWrites(options)
  await clickOn(options, named)
  await waitForText(options, 'The browser could not keep this change')
  expect(await findAll(options, named)).toMatchObject([{ isChecked: true }])
  // The console has it too, as it should; it is the only thing there.
  expect((await visit.browser.errors()).splice(0)).toEqual([expect.stringContaining('no space left')])
  await options.close()
})

it.each(['popup.html', 'newtab.html?digest'])('a model that could not be followed stays as it was, and the page says so: %s', async (address) => {
  const page = await visit.browser.open(address)
  await waitForText(page, 'GPT-5.5')
  await refuseMessages(page)
  await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label^="Follow "]')?.click())
  await waitForText(page, 'That did not work')
  // Firefox does not tell what a page itself writes into its console.
  expect((await visit.browser.errors()).splice(0)).toEqual(isChromium ? [expect.stringContaining('no background')] : [])
  await page.close()
})
