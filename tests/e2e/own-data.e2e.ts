import { expect, it } from 'vitest'
import { choose, clickOn, find, findAll, visibleText, waitForText } from './pages/accessible.ts'
import { readStored, refreshAll } from './pages/extension-page.ts'
import { addSite, pickFile } from './pages/options-page.ts'
import { keepPastEdition } from './pages/past-editions.ts'
import { savedFile } from './pages/saved-file.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const theSite = { role: 'button', name: 'Remove news.example from Sites without marks' }

it('saves all that is the reader’s to a file, deletes it, and reads it back', async () => {
  const options = await visit.browser.open('options.html')
  await refreshAll(options)
  await addSite(options, 'Sites without marks', 'news.example')
  await choose(options, 'Dark')
  const day = await keepPastEdition(options, 200, { paragraphs: ['A lab is founded.'] })
  await options.evaluate(() => localStorage.setItem('textSize', 'large'))
  const file = await savedFile(options, 'Save to a file')

  await clickOn(options, { role: 'button', name: 'Delete everything…' })
  await clickOn(options, { role: 'button', name: 'Keep' })
  await find(options, theSite)
  await clickOn(options, { role: 'button', name: 'Delete everything…' })
  await clickOn(options, { role: 'button', name: 'Delete everything' })
  await waitForText(options, 'Everything was deleted.')
  await waitUntil('the site to be gone', async () => (await findAll(options, theSite)).length === 0)
  expect((await find(options, { role: 'radio', name: 'As the system' })).isChecked).toBe(true)
  expect(await readStored(options, `day:${day}:edition`)).toBeUndefined()
  expect(await options.evaluate(() => localStorage.getItem('textSize'))).toBeNull()

  await pickFile(options, 'Read a file…', 'other.json', '{"format":"another"}')
  await waitForText(options, 'other.json is no file of this extension')
  await pickFile(options, 'Read a file…', 'mine.json', file)
  await waitForText(options, 'mine.json, saved')
  expect(await findAll(options, theSite)).toEqual([])
  await clickOn(options, { role: 'button', name: 'Replace mine with these' })
  await waitForText(options, 'Done: this is yours again.')
  await find(options, theSite)
  await waitUntil('the theme to be dark', async () => (await find(options, { role: 'radio', name: 'Dark' })).isChecked)
  expect(await readStored(options, `day:${day}:edition`)).toMatchObject({ date: day, editorial: { paragraphs: ['A lab is founded.'] } })
  await options.close()

  const digest = await visit.browser.open('newtab.html')
  await waitUntil('the digest', async () => (await visibleText(digest)).includes('From the Wire'))
  await digest.close()
})

it('shows how far it is with a long file, and asks whoever closes the page before its end', async () => {
  const options = await visit.browser.open('options.html')
  const file = JSON.parse(await savedFile(options, 'Save to a file')) as { days: unknown[] }
  const days = Array.from({ length: 40 }, () => file.days[0])
  await pickFile(options, 'Read a file…', 'long.json', JSON.stringify({ ...file, days }))
  await find(options, { role: 'button', name: 'Replace mine with these' })
  await options.evaluate(() => {
    const page = window as unknown as { seen: { done: number; total: number; asks: boolean }[] }
    page.seen = []
    const watched = new MutationObserver(() => {
      for (const { value, max } of document.querySelectorAll<HTMLProgressElement>('progress[max="40"]')) {
        page.seen.push({ done: value, total: max, asks: !window.dispatchEvent(new Event('beforeunload', { cancelable: true })) })
      }
    })
    watched.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await clickOn(options, { role: 'button', name: 'Replace mine with these' })
  await waitForText(options, 'Done: this is yours again.')
  const seen = await options.evaluate(() => (window as unknown as { seen: { done: number; total: number; asks: boolean }[] }).seen)
  expect(new Set(seen.map(({ done }) => done)).size).toBeGreaterThan(5)
  expect(seen.every(({ asks }) => asks)).toBe(true)
  expect(await options.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true)
  await options.close()
})
