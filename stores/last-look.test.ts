import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Catalogue, Leaderboard } from '../core/model/model.ts'
import { noteLook, readLastLook } from '../platform/last-look.ts'
import { stamp } from '../platform/stamps.ts'
import { readComposed } from '../platform/store.ts'
import { useLastLook } from './last-look.ts'
import { useSources } from './sources.ts'

vi.mock('../platform/store.ts', () => ({ readComposed: vi.fn() }))

const board = (score: number, asOf = '2026-04-24', id = 'intelligence-index'): Leaderboard => ({
  id,
  asOf,
  url: 'https://inference.report/',
  rows: [
    { rank: 1, name: 'GPT-5.5', modelId: 'openai/gpt-5.5', score },
    { rank: 2, name: 'GPT-5.4', score: 50 },
    { rank: 3, name: 'GLM-5', score: 49 },
  ],
})
const models = [{ id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'openai', aliases: [] }]
function store(...leaderboards: Leaderboard[]): void {
  vi.mocked(readComposed).mockResolvedValue({ models, leaderboards } satisfies Catalogue)
}
async function openPage() {
  setActivePinia(createPinia())
  const lastLook = useLastLook()
  await lastLook.firstRead
  await flushPromises()
  return lastLook
}
const gained = (by: string) => ({ kind: 'since', boards: [{ rows: [{ name: 'GPT-5.5', modelId: 'openai/gpt-5.5', facts: [{ shown: by }] }] }] })

beforeEach(() => {
  fakeBrowser.reset()
  store(board(60))
})

describe('useLastLook', () => {
  it('says at the first opening that it is the first, and from then on what changed', async () => {
    const first = await openPage()
    expect(first.since).toEqual({ kind: 'first' })
    await first.noteSeen()
    expect((await openPage()).since).toMatchObject({ kind: 'since', boards: [] })
    store(board(61.3))
    expect((await openPage()).since).toMatchObject(gained('+1.3'))
  })

  it('tells a change again until it was on screen, and then no more', async () => {
    await (await openPage()).noteSeen()
    store(board(61.3))
    await openPage()
    const second = await openPage()
    expect(second.since).toMatchObject(gained('+1.3'))
    await second.noteSeen()
    expect(second.since).toMatchObject(gained('+1.3'))
    expect((await openPage()).since).toMatchObject({ boards: [] })
  })

  it('goes on from what the page opened with when figures are refreshed behind it', async () => {
    await (await openPage()).noteSeen()
    const page = await openPage()
    await page.noteSeen()
    store(board(61.3), board(40, '2026-04-24', 'swe-rebench'))
    await stamp('catalogue')
    await flushPromises()
    expect(page.since).toMatchObject(gained('+1.3'))
    await page.noteSeen()
    expect((await readLastLook())?.boards.map(({ id, rows }) => [id, rows[0]?.score])).toEqual([['intelligence-index', 61.3], ['swe-rebench', 40]])
  })

  it('does not say that nothing changed where nothing could be read', async () => {
    await (await openPage()).noteSeen()
    const failing = await openPage()
    const sources = useSources()
    sources.healths = [{ id: 'report', title: 'Report', homepage: '', dueAtMs: 0, failure: { sinceMs: 1, atMs: 1, reason: 'Could not be reached.', count: 1 } }]
    expect(failing.since).toBeUndefined()
    sources.healths = [{ id: 'report', title: 'Report', homepage: '', dueAtMs: 0, checkedAtMs: Date.now() }]
    expect(failing.since).toMatchObject({ kind: 'since', boards: [] })
  })

  it('loses nothing when two windows note what they showed at once', async () => {
    const arena = board(1500, '2026-04-24', 'lmarena-text')
    await Promise.all([noteLook([board(60)], 5), noteLook([arena], 9), noteLook([board(59, '2026-04-23')], 7)])
    expect(await readLastLook()).toMatchObject({ atMs: 9, boards: [{ id: 'intelligence-index', rows: [{ score: 60 }, {}, {}] }, { id: 'lmarena-text' }] })
  })

  it.each([['torn'], [{ version: 2, value: {} }], [{ version: 1, value: { atMs: 1, boards: 'none' } }]])('takes %j for a first time', async (damaged) => {
    await fakeBrowser.storage.local.set({ 'last-look': damaged })
    expect((await openPage()).since).toEqual({ kind: 'first' })
  })

  it('says nothing while storage cannot be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'))
    expect((await openPage()).since).toBeUndefined()
  })
})
