import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { writeOpml } from '../../core/opml/write-opml.ts'
import { writeSourceSettings } from '../../platform/source-settings.ts'
import { feedListHandlers } from './feed-lists.ts'

const { listSources, reviewFeedList, listFeeds } = feedListHandlers
const mine = { url: 'https://mine.example/feed', title: 'Mine', section: 'labs' as const }
const outline = (title: string, url: string) => `<outline type="rss" text="${title}" xmlUrl="${url}"/>`
const listOf = (...outlines: string[]) => `<opml version="2.0"><body>${outlines.join('')}</body></opml>`

beforeEach(() => fakeBrowser.reset())

describe('lists of feeds', () => {
  it('are looked through before anything is added', async () => {
    await writeSourceSettings({ ownFeeds: [mine], switchedSources: { techcrunch: false } })
    const file = listOf(
      outline('New', 'https://new.example/feed'),
      outline('Mine', mine.url),
      outline('Trap', 'javascript:alert(1)'),
      outline('TC', 'https://techcrunch.com/category/artificial-intelligence/feed/'),
    )
    expect(await reviewFeedList({ file })).toMatchObject({
      kind: 'read',
      plan: { added: [{ title: 'New' }], switchedOn: ['techcrunch'], knownCount: 1, refused: [{ title: 'Trap' }] },
    })
  })

  it('that are none are refused with a sentence', async () => {
    expect(await reviewFeedList({ file: '<html>Log in</html>' })).toEqual({ kind: 'refused', reason: expect.stringContaining('no list of feeds') })
  })

  it('hold own feeds and the built-in ones that are on', async () => {
    await writeSourceSettings({ ownFeeds: [mine], switchedSources: { techcrunch: false } })
    const feeds = await listFeeds({})
    expect(feeds).toContainEqual(expect.objectContaining(mine))
    const titles = feeds.map(({ title }) => title)
    expect(titles).toContain('The Verge AI')
    expect(titles).not.toContain('TechCrunch AI')
  })

  it('that we wrote bring nothing new', async () => {
    await writeSourceSettings({ ownFeeds: [mine] })
    expect(await reviewFeedList({ file: writeOpml(await listFeeds({}), 0) })).toMatchObject({ plan: { added: [], switchedOn: [], refused: [] } })
  })
})

it('lists every source with what it is for', async () => {
  const sources = await listSources({})
  expect(sources).toContainEqual(expect.objectContaining({ id: 'inference-report', group: 'report', isOnByDefault: true, url: expect.stringContaining('https://inference.report/archive/') }))
  expect(sources).toContainEqual(expect.objectContaining({ id: 'openrouter', group: 'prices', url: 'https://openrouter.ai/api/v1/models' }))
})
