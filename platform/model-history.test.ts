import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Edition } from '../core/edition/edition.ts'
import { labelledIndex } from '../tests/fixtures/mentions/catalogue.ts'
import { keepDays } from './history.ts'
import { writeMentionIndex } from './mention-index.ts'
import { readEarlierPassages, readKeptSince } from './model-history.ts'

const today = '2026-04-24'
const edition = (date: string, title: string): Edition => ({
  date,
  origin: 'report',
  sections: [{ id: 'wire', stories: [{ id: title, title }] }],
  boards: [],
})

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  const editions = [edition(today, 'GPT-5.5 leads'), edition('2026-04-20', 'GPT-5.5 comes'), edition('2026-04-23', 'A quiet day')]
  await keepDays(editions.map((each) => ({ day: each.date, edition: each })), today)
})

describe('readEarlierPassages', () => {
  it('tells of each edition before the newest what it said, the newest first', async () => {
    await writeMentionIndex(await labelledIndex())
    expect(await Array.fromAsync(readEarlierPassages('openai/gpt-5.5'))).toEqual([
      { day: '2026-04-23', passages: [] },
      { day: '2026-04-20', passages: [{ kind: 'story', text: 'GPT-5.5 comes', day: '2026-04-20' }] },
    ])
  })

  it('tells nothing while no names are known', async () => {
    expect(await Array.fromAsync(readEarlierPassages('openai/gpt-5.5'))).toEqual([])
  })
})

describe('readKeptSince', () => {
  it('is the oldest day of which an edition is kept', async () => {
    await keepDays([{ day: '2026-04-10', figures: { day: '2026-04-10', boards: [], priceLists: [] } }], today)
    expect(await readKeptSince()).toBe('2026-04-20')
    await clear()
    expect(await readKeptSince()).toBeUndefined()
  })
})
