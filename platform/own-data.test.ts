import 'fake-indexeddb/auto'
import { clear, set } from 'idb-keyval'
import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepDays } from './history.ts'
import { keptDays, readOwnData, replaceOwnData } from './own-data.ts'
import { noteRead, readReading } from './reading.ts'
import { readSettings, writeSetting } from './settings.ts'
import { stamp } from './stamps.ts'

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
})

it('is what the reader chose and did, and nothing that was made from what is fetched', async () => {
  await writeSetting('theme', 'dark')
  await noteRead(['a'], true)
  await stamp('edition')
  expect(Object.keys(await readOwnData()).sort()).toEqual(['reading', 'setting:theme'])
})

it('takes the place of what was there, without what belongs to nobody', async () => {
  await writeSetting('theme', 'dark')
  const file = await readOwnData()
  await noteRead(['a'], true)
  await writeSetting('cardDelayMs', 500)
  await replaceOwnData({ ...file, 'mention-index': 'forged' })
  expect(await readSettings()).toMatchObject({ theme: 'dark', cardDelayMs: 300 })
  expect((await readReading()).read).toEqual([])
  expect(await fakeBrowser.storage.local.get('mention-index')).toEqual({})
})

it('has every day that is kept, the oldest first, but for what is damaged', async () => {
  const figures = (day: string) => ({ day, boards: [], priceLists: [] })
  const edition = { date: '2026-04-24', origin: 'report' as const, sections: [], boards: [] }
  await keepDays([{ day: '2026-04-24', edition }, { day: '2026-04-23', figures: figures('2026-04-23') }], '2026-04-24')
  await set('day:2026-04-22:edition', { version: 1, value: 'damaged' })
  expect(await Array.fromAsync(keptDays())).toEqual([
    { day: '2026-04-23', figures: figures('2026-04-23') },
    { day: '2026-04-24', edition },
  ])
})
