import { extname } from 'node:path'
import { expect, it } from 'vitest'
import { doesYield } from '../core/source/source.ts'
import { fixtureOfSource } from '../tests/internet/fixture-of-source.ts'
import { knownFeeds } from './known-feeds.ts'
import { sources } from './sources/index.ts'

it('are all sources that answer XML, and no others', async () => {
  const fixtures = await Promise.all(sources.map(async (source) => ({ source, path: (await fixtureOfSource(source.id)) ?? '' })))
  const feeds = fixtures.filter(({ source, path }) => doesYield(source, 'stories') && typeof source.url === 'string' && extname(path) === '.xml')
  expect(knownFeeds().map(({ id }) => id), 'Say isFeed: true of a source that other readers could read').toEqual(feeds.map(({ source }) => source.id))
})
