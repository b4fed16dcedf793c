import 'fake-indexeddb/auto'
import { clear, del, set } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addDays } from '../core/day/day.ts'
import type { Edition } from '../core/edition/edition.ts'
import { closeDisk, dropConnection } from '../tests/fake-disk.ts'
import { changeHistory, keepDays, readDayEdition, readDayFigures, readHistory } from './history.ts'
import { watchStamp } from './stamps.ts'

const today = '2026-04-24'
const edition = (date: string, origin: Edition['origin'] = 'report'): Edition => ({ date, origin, sections: [], boards: [] })
const figures = (day: string) => ({ day, boards: [], priceLists: [] })
const keptDays = async () => Object.keys((await readHistory()).days).sort()

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
})

describe('history', () => {
  it('keeps the edition and the figures of a day, each without the other', async () => {
    await keepDays([{ day: today, edition: edition(today) }], today)
    await keepDays([{ day: today, figures: figures(today) }], today)
    expect(await readDayEdition(today)).toEqual(edition(today))
    expect(await readDayFigures(today)).toEqual(figures(today))
    expect((await readHistory()).days[today]).toMatchObject({ edition: { origin: 'report' }, figures: {} })
  })

  it('tells its watchers of what is new, and of nothing else', async () => {
    const onChange = vi.fn()
    watchStamp('history', onChange)
    await keepDays([{ day: today, edition: edition(today) }], today)
    await keepDays([{ day: today, edition: edition(today) }], today)
    expect(onChange).toHaveBeenCalledOnce()
  })

  it('lets go of what is older than a year', async () => {
    const old = addDays(today, -366)
    await keepDays([{ day: old, edition: edition(old) }], old)
    await keepDays([{ day: today, edition: edition(today) }], today)
    expect(await keptDays()).toEqual([today])
    expect(await readDayEdition(old)).toBeUndefined()
  })

  it('loses nothing by a clock that was more than a year ahead for some days', async () => {
    const lived = Array.from({ length: 20 }, (_, age) => addDays(today, -age))
    const ahead = Array.from({ length: 3 }, (_, age) => addDays(today, 400 + age))
    for (const day of [...lived.toReversed(), ...ahead]) await keepDays([{ day, figures: figures(day) }], day)
    expect(await keptDays()).toEqual(expect.arrayContaining(lived))
    await keepDays([{ day: addDays(today, 1), figures: figures(addDays(today, 1)) }], addDays(today, 1))
    expect(await keptDays()).toEqual(expect.arrayContaining(lived))
  })

  it('takes a damaged day for absent, and finds its days again when the index is lost', async () => {
    await keepDays([{ day: today, edition: edition(today), figures: figures(today) }, { day: '2026-04-23', edition: edition('2026-04-23', 'composed') }], today)
    const before = await readHistory()
    await set('history', 'garbage')
    expect((await readHistory()).days).toMatchObject({ [today]: { edition: before.days[today]?.edition }, '2026-04-23': { edition: { origin: 'composed' } } })
    await set(`day:${today}:edition`, { version: 1, value: { date: 7 } })
    expect(await readDayEdition(today)).toBeUndefined()
  })

  it('keeps what was learned of other days', async () => {
    await changeHistory((history) => ({ ...history, absent: { '2026-04-20': 5 } }))
    await keepDays([{ day: today, edition: edition(today) }], today)
    expect((await readHistory()).absent).toEqual({ '2026-04-20': 5 })
  })

  it('counts what the browser let go of as gone', async () => {
    await keepDays([{ day: '2026-04-23', edition: edition('2026-04-23') }, { day: today, edition: edition(today) }], today)
    await del('day:2026-04-23:edition')
    expect(await keptDays()).toEqual([today])
  })

  it('of changes made at once loses none', async () => {
    const days = [-2, -1, 0].map((age) => addDays(today, age))
    await Promise.all(days.map((day) => keepDays([{ day, edition: edition(day) }], today)))
    expect(await keptDays()).toEqual(days)
  })

  it('is empty where the disk does not open', async () => {
    closeDisk('refuses')
    await dropConnection().catch(() => 'closed as it should be')
    expect(await readHistory()).toEqual({ days: {}, absent: {} })
    expect(await readDayEdition(today)).toBeUndefined()
  })
})
