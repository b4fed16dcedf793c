import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import type { Catalogue } from '../core/model/model.ts'
import { readSnapshot } from '../platform/snapshot.ts'
import { readComposed } from '../platform/store.ts'
import { useCatalogue } from './catalogue.ts'

vi.mock('../platform/store.ts', () => ({ readComposed: vi.fn() }))
vi.mock('../platform/snapshot.ts', () => ({ readSnapshot: vi.fn() }))
const stored = vi.mocked(readComposed)
const shipped: Catalogue = { models: [], leaderboards: snapshotBoards }

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  vi.mocked(readSnapshot).mockResolvedValue({ boards: snapshotBoards, models: [], catalogue: shipped })
})

async function shownBoards() {
  const store = useCatalogue()
  await store.firstRead
  await flushPromises()
  return store.shownBoards.map(({ board, isShipped }) => [board.id, isShipped])
}

describe('useCatalogue', () => {
  it('shows what came with the extension while nothing is stored, and says so', async () => {
    stored.mockResolvedValue(undefined)
    expect(await shownBoards()).toEqual([['intelligence-index', true], ['swe-rebench', true]])
  })

  it('does so for a damaged store as well', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    stored.mockRejectedValue(new Error('UnknownError'))
    expect(await shownBoards()).toHaveLength(2)
  })

  it('knows a shipped board inside a stored catalogue', async () => {
    const fresh = snapshotBoards.slice(0, 1).map((board) => ({ ...board, asOf: '2026-11-24' }))
    stored.mockResolvedValue({ models: [], leaderboards: [...snapshotBoards.slice(1), ...fresh] } as never)
    expect(await shownBoards()).toEqual([['intelligence-index', false], ['swe-rebench', true]])
  })

  it('shows no board that has no rows', async () => {
    stored.mockResolvedValue({ models: [], leaderboards: snapshotBoards.map((board) => ({ ...board, rows: [] })) } as never)
    expect(await shownBoards()).toEqual([])
  })
})
