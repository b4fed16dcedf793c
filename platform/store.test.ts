import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { clear, get, keys, set } from 'idb-keyval'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Edition } from '../core/edition/edition.ts'
import type { Catalogue } from '../core/model/model.ts'
import { damagedCopyOf } from '../tests/damage.ts'
import { readComposed, readCopy, readHealths, writeComposed, writeSource } from './store.ts'

const edition: Edition = {
  date: '2026-04-24',
  origin: 'report',
  editorial: { paragraphs: ['GPT-5.5 leads.'], byline: 'A. Writer' },
  sections: [{ id: 'wire', stories: [{ id: '1', title: 'A headline', url: 'https://e.example/1', publishedAtMs: 1_777_000_000_000 }] }],
  boards: [{ id: 'intelligence-index', asOf: '2026-04-24', url: 'https://e.example/', rows: [{ rank: 1, name: 'GPT-5.5', score: 60.2 }] }],
}
const catalogue: Catalogue = {
  models: [{ id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: ['gpt-5.5'], firstPartyPrice: { inputUsdPerMillion: 5, sourceId: 'x', asOfMs: 1 } }],
  leaderboards: [{ id: 'intelligence-index', asOf: '2026-04-24', url: 'https://e.example/', rows: [{ rank: 1, name: 'GPT-5.5', score: 60.2, modelId: 'openai/gpt-5.5' }] }],
}
const passages = { 'openai/gpt-5.5': [{ kind: 'editorial' as const, text: 'GPT-5.5 leads.', day: '2026-04-24' }] }
const health = { id: 'arxiv', title: 'arXiv', homepage: 'https://arxiv.org/', dueAtMs: 9, fetchedAtMs: 1, checkedAtMs: 2 }
const copy = { data: [], url: 'https://arxiv.org/', fetchedAtMs: 1, etag: '"1"' }

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
})

async function storeAll(): Promise<void> {
  await writeComposed('edition', edition)
  await writeComposed('catalogue', catalogue)
  await writeComposed('passages', passages)
  await writeSource(health, copy)
}

/** By the key of the record, how it is read. */
const readers: Readonly<Record<string, () => Promise<unknown>>> = {
  edition: () => readComposed('edition'),
  catalogue: () => readComposed('catalogue'),
  passages: () => readComposed('passages'),
  'copy:arxiv': () => readCopy('arxiv'),
  'health:arxiv': async () => (await readHealths())[0],
}

describe('every record', () => {
  it.each(Object.entries(readers))('%s: is read back as it was written', async (_key, read) => {
    await storeAll()
    expect(await read()).toBeDefined()
  })

  it.each(Object.entries(readers))('%s: damaged in any way, is read as far as it makes sense, or is absent', async (key, read) => {
    await storeAll()
    const whole = await get<unknown>(key)
    await fc.assert(
      fc.asyncProperty(damagedCopyOf(whole), async (damaged) => {
        await set(key, damaged)
        const first = await read()
        expect(await read()).toEqual(first)
      }),
      { numRuns: 250 },
    )
  })

  it.each(Object.entries(readers))('%s: of another version is absent', async (key, read) => {
    for (const stored of [{ version: 0, value: edition }, { version: 2, value: edition }, { version: '1', value: edition }, edition, 'edition']) {
      await set(key, stored)
      expect(await read()).toBeUndefined()
    }
  })
})

describe('a record that cannot be read', () => {
  it('is deleted when it is damaged or of an older version', async () => {
    for (const stored of [{ version: 1, value: { date: 'today' } }, { version: 0, value: edition }, 'edition']) {
      await set('edition', stored)
      await readComposed('edition')
      expect(await keys()).toEqual([])
    }
  })

  it('is left alone when a newer version of the extension wrote it, until this one has another', async () => {
    const newer = { version: 2, value: { whatever: true } }
    await set('edition', newer)
    await readComposed('edition')
    expect(await get('edition')).toEqual(newer)
    await writeComposed('edition', edition)
    expect(await readComposed('edition')).toEqual(edition)
  })
})

describe('a source whose copy is gone', () => {
  it('has never been asked, for all it knows', async () => {
    await writeSource(health, copy)
    await set('copy:arxiv', 'damaged')
    await readCopy('arxiv')
    const [known] = await readHealths()
    expect(known).toMatchObject({ id: 'arxiv', dueAtMs: 0 })
    expect(known?.fetchedAtMs).toBeUndefined()
  })

  it('still waits as long as the server told it to', async () => {
    await writeSource({ ...health, retryAtMs: 77 })
    expect((await readHealths())[0]).toMatchObject({ dueAtMs: 77 })
  })
})
