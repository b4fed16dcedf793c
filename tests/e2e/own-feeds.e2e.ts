import { beforeAll, expect, it } from 'vitest'
import { choose, clickOn, find, findAll, visibleText, waitForText } from './pages/accessible.ts'
import { readProgress, refreshAll } from './pages/extension-page.ts'
import { lookForFeed, openSources, pickFile } from './pages/options-page.ts'
import { openPopup } from './pages/popup-page.ts'
import { savedFile } from './pages/saved-file.ts'
import { openDigest } from './pages/story-rows.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const story = 'The lab shows a model that reads its own feed'
const wireStory = 'R&D teams keep two models on call'

beforeAll(async () => {
  visit.internet.publish('https://lab.example/', {
    contentType: 'text/html',
    body: '<!doctype html><title>The Lab</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
  })
  visit.internet.publish('https://lab.example/feed.xml', {
    contentType: 'application/rss+xml',
    body: `<rss version="2.0"><channel><title>The Lab</title><link>https://lab.example/</link><language>en_gb</language><item><title>${story}</title>
      <link>https://lab.example/1</link><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`,
  })
  const options = await visit.browser.open('options.html')
  await refreshAll(options)
  await options.close()
})

/** The language in which the digest, opened anew, tells a story; undefined where it does not tell it. */
async function languageInDigest(title: string): Promise<string | undefined> {
  const digest = await openDigest(visit.browser)
  const language = await digest.evaluate((wanted) => [...document.querySelectorAll('[data-story] [lang]')].find(({ textContent }) => textContent?.includes(wanted))?.getAttribute('lang'), title)
  await digest.close()
  return language ?? undefined
}

it('asks none of its own sources while the reader lets it on no site, says why, and offers to be let on all', async () => {
  const options = await visit.browser.open('options.html')
  await openSources(options, 'Models and prices')
  await visit.browser.allowPages(false)
  await waitForText(options, 'The browser does not let us ask openrouter.ai.')
  const requestsBefore = visit.internet.requests.length
  await refreshAll(options)
  const askedSince = () => visit.internet.requests.slice(requestsBefore).flatMap(({ sourceId }) => sourceId ?? [])
  expect(askedSince()).toEqual([])
  const popup = await openPopup(visit.browser)
  await find(popup, { role: 'button', name: 'Allow' })
  await clickOn(options, { role: 'button', name: 'Allow OpenRouter' })
  if (visit.browser.answerQuestion) await visit.browser.answerQuestion(true)
  else await visit.browser.allowPages(true)
  await waitUntil('all to be asked again', async () => !(await visibleText(options)).includes('does not let us ask'))
  expect(askedSince()).toContain('openrouter')
  await waitUntil('nothing to allow in the popup', async () => (await findAll(popup, { role: 'button', name: 'Allow' })).length === 0)
  await popup.close()
  await options.close()
})

it('adds the feed a site names, tells its stories, and takes them out again with the feed', async () => {
  await visit.browser.allowHost('lab.example')
  const options = await visit.browser.open('options.html')
  await lookForFeed(options, 'lab.example')
  await find(options, { role: 'button', name: 'Add this feed' })
  expect(await visibleText(options)).toContain(story)
  await choose(options, 'AI Labs')
  await clickOn(options, { role: 'button', name: 'Add this feed' })
  await waitForText(options, 'Added: The Lab')
  expect(await waitUntil('the story in the digest', () => languageInDigest(story))).toBe('en-GB')

  await lookForFeed(options, 'https://lab.example/feed.xml')
  await waitForText(options, 'among your sources already')
  await clickOn(options, { role: 'button', name: 'Close' })

  await clickOn(options, { role: 'button', name: 'Remove The Lab' })
  await waitUntil('the feed to go', async () => (await findAll(options, { role: 'button', name: 'Remove The Lab' })).length === 0)
  await waitUntil('the story to go', async () => (await languageInDigest(story)) === undefined)
  await options.close()
})

it('refuses addresses that are not for it, and keeps them to be mended', async () => {
  const options = await visit.browser.open('options.html')
  for (const [address, words] of [
    ['http://news.example/feed', 'not encrypted'],
    ['https://192.168.0.1/feed', 'own network'],
    ['nonsense', 'not an address'],
  ] as const) {
    await lookForFeed(options, address)
    await waitForText(options, words)
    expect(await options.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(address)
  }
  expect(visit.internet.requests.filter(({ host }) => host === 'news.example')).toEqual([])
  await options.close()
})

it('takes a source’s stories out when it is switched off, and back when it is on', async () => {
  expect(await languageInDigest(wireStory)).toBe('en-US')
  const options = await visit.browser.open('options.html')
  await openSources(options, 'From the Wire')
  await clickOn(options, { role: 'switch', name: 'TechCrunch' })
  await waitUntil('the story to go', async () => (await languageInDigest(wireStory)) === undefined)
  visit.internet.requests.length = 0
  await clickOn(options, { role: 'switch', name: 'TechCrunch' })
  await waitUntil('the story to be back', () => languageInDigest(wireStory))
  await waitUntil('the source to be asked', () => Promise.resolve(visit.internet.requests.some(({ sourceId }) => sourceId === 'techcrunch')))
  await options.close()
})

it('asks one source when told to', async () => {
  const options = await visit.browser.open('options.html')
  await openSources(options, 'From the Wire')
  // A round that runs and has asked the source already is not followed by another.
  await waitUntil('the last round to end', async () => (await readProgress(options))?.isRunning === false)
  visit.internet.requests.length = 0
  await clickOn(options, { role: 'button', name: 'Check now: TechCrunch' })
  // The report's last days come in beside, one every few seconds; and Chromium asks its maker at times.
  const asked = () => visit.internet.requests.flatMap(({ sourceId }) => sourceId ?? []).filter((id) => id !== 'inference-report')
  await waitUntil('the request', () => Promise.resolve(asked().length > 0))
  await waitUntil('the answer', async () => (await findAll(options, { role: 'button', name: 'Check now: TechCrunch' })).length > 0)
  expect(asked()).toEqual(['techcrunch'])
  await options.close()
})

it('writes a list of feeds, and reads it again', async () => {
  await visit.browser.allowHost('lab.example')
  const options = await visit.browser.open('options.html')
  const before = await savedFile(options, 'Export')
  expect(before).toContain('xmlUrl="https://techcrunch.com/category/artificial-intelligence/feed/"')
  const withMore = before.replace(
    '</body>',
    `<outline text="AI Labs"><outline text="The Lab" xmlUrl="https://lab.example/feed.xml"/></outline>
     <outline text="Trap" xmlUrl="javascript:alert(1)"/></body>`,
  )
  await pickFile(options, 'Import a list…', 'feeds.opml', withMore)
  await waitForText(options, '1 new')
  await waitForText(options, 'Trap: Only addresses of the web')
  await clickOn(options, { role: 'button', name: 'Add 1' })
  await waitForText(options, '1 added')
  await find(options, { role: 'button', name: 'Remove The Lab' })
  expect(await savedFile(options, 'Export')).toContain('xmlUrl="https://lab.example/feed.xml"')
  await options.close()
})

it('keeps its pages as wide as their windows, whatever a feed is called', async () => {
  const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  visit.internet.publish('https://long.example/feed.xml', {
    contentType: 'application/rss+xml',
    body: `<rss version="2.0"><channel><title>${name}</title><item><title>News</title><link>https://long.example/1</link></item></channel></rss>`,
  })
  await visit.browser.allowHost('long.example')
  const options = await visit.browser.open('options.html')
  await lookForFeed(options, 'https://long.example/feed.xml')
  await clickOn(options, { role: 'button', name: 'Add this feed' })
  await waitForText(options, `Added: ${name}`)
  visit.internet.fail('long.example', { kind: 'status', status: 503 })
  await refreshAll(options)
  await options.close()

  const popup = await openPopup(visit.browser)
  await waitForText(popup, 'Where this comes from')
  await popup.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  await waitForText(popup, name)
  expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await popup.close()
})
