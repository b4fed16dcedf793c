import { expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { choose, clickOn, find, findAll, visibleText } from './pages/accessible.ts'
import { addSite, removeSite, type ListTitle } from './pages/options-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()

/** Changes something on the options page and gives back a newly opened one. */
async function after(change: (options: Tab) => Promise<void>): Promise<Tab> {
  const options = await visit.browser.open('options.html')
  await change(options)
  await options.close()
  return visit.browser.open('options.html')
}

it.each<ListTitle>(['Sites without marks', 'Sites with nothing in the margin', 'Sites with score and price in the text'])(
  'keeps a site among “%s”, and lets it go',
  async (title) => {
    const options = await after((options) => addSite(options, title, 'news.example'))
    await removeSite(options, title, 'news.example')
    await options.close()
  },
)

it('keeps the listed sites, shown while marks are on these only', async () => {
  const options = await after(async (options) => {
    await choose(options, 'Only on listed sites')
    await addSite(options, 'Sites with marks', 'news.example')
  })
  await find(options, { role: 'button', name: 'Remove news.example from Sites with marks' })
  expect(await findAll(options, { role: 'textbox', name: 'Sites without marks' })).toEqual([])
  await choose(options, 'Everywhere')
  await find(options, { role: 'textbox', name: 'Sites without marks' })
  await options.close()
})

it('keeps whether score and price stand in the margin', async () => {
  const inMargin = { role: 'switch', name: 'Show them in the margin' }
  const options = await after(async (options) => {
    await clickOn(options, inMargin)
    await waitUntil('the switch to be off', async () => !(await find(options, inMargin)).isChecked)
  })
  expect((await find(options, inMargin)).isChecked).toBe(false)
  await options.close()
})

it('keeps how long the pointer rests, and the key to hold', async () => {
  const options = await after(async (options) => {
    await clickOn(options, { role: 'slider', name: 'rested' })
    await options.press('Home')
    await waitUntil('the least delay', async () => (await visibleText(options)).includes('100 ms'))
    await choose(options, 'Shift')
  })
  await waitUntil('the least delay', async () => (await visibleText(options)).includes('100 ms'))
  expect((await find(options, { role: 'radio', name: 'Shift' })).isChecked).toBe(true)
  await options.close()
})

it('says which keys the commands have and where to change them', async () => {
  const options = await visit.browser.open('options.html')
  await find(options, { role: 'button', name: 'Change keys' })
  const text = await visibleText(options)
  for (const part of ['Go to the next model name', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+O', 'Alt+Shift+U']) expect(text).toContain(part)
  expect(text).toContain(visit.browser.name === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts')
  await options.close()
})

it('takes no text for markup', async ({ skip }) => {
  skip(visit.browser.name === 'firefox', 'Firefox refuses it too, and reports it as an error of the extension')
  const options = await visit.browser.open('options.html')
  const outcome = await options.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>bold</b>'
      return 'taken'
    } catch (error) {
      return error instanceof TypeError && 'refused'
    }
  })
  expect(outcome).toBe('refused')
  await options.close()
})
