import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { requestHosts } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { writeSetting } from '../platform/settings.ts'
import { useOwnData } from './own-data.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/host-permissions.ts', () => ({ requestHosts: vi.fn() }))

const feed = (url: string) => ({ url, title: url, section: 'labs' })
const own = {
  'setting:followedModels': ['openai/gpt-5.5'],
  'setting:followedCreators': ['openai'],
  'setting:ownFeeds': [feed('https://a.example/feed'), feed('http://b.example/feed')],
  'saved-stories': [{ id: 's', title: 'A story', day: '2026-04-24', savedAtMs: 1 }],
}
const days = [{ day: '2026-04-23' }, 'damaged', { day: '2026-04-24' }]
const file = (text = JSON.stringify({ format: 'inference-report-companion', version: 1, writtenOn: '2026-04-24', own, days })) => new File([text], 'mine.json')
const sent = (name: string) => vi.mocked(send).mock.calls.filter(([sentName]) => sentName === name).map(([, args]) => args)

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  vi.mocked(send).mockReset().mockImplementation((async (name: string, args: unknown) => {
    if (args === 'damaged') throw new Error('Invalid type')
    return name === 'restore' ? '' : null
  }) as never)
  vi.mocked(requestHosts).mockReset().mockResolvedValue(true)
})

it('tells what is in a file before it changes anything', async () => {
  const data = useOwnData()
  await data.pick(file())
  expect(data.review).toEqual({ fileName: 'mine.json', writtenOn: '2026-04-24', followedCount: 2, feedCount: 2, savedCount: 1, dayCount: 3 })
  expect(send).not.toHaveBeenCalled()
})

it('asks for the hosts of its feeds within the click, then restores, and tells of days that were damaged', async () => {
  const data = useOwnData()
  await data.pick(file())
  const confirming = data.confirm()
  expect(requestHosts).toHaveBeenCalledExactlyOnceWith(['https://a.example/feed'])
  await confirming
  expect(sent('restore')).toEqual([{ own }])
  expect(sent('restoreDay')).toEqual(days)
  expect(data.told).toBe('Done, but 1 day of the file could not be read.')
  expect(data.review).toBeUndefined()
})

it('says which feeds were left out', async () => {
  const data = useOwnData()
  await data.pick(file(JSON.stringify({ format: 'inference-report-companion', version: 1, writtenOn: '2026-04-24', own, days: [] })))
  vi.mocked(send).mockResolvedValue('1 refused. B: Is not encrypted.' as never)
  await data.confirm()
  expect(data.told).toBe('Done: this is yours again. 1 refused. B: Is not encrypted.')
})

it('says how many days are back', async () => {
  const data = useOwnData()
  const told: unknown[] = []
  await data.pick(file())
  vi.mocked(send).mockImplementation((async () => {
    told.push(data.restoring?.done)
    return null
  }) as never)
  await data.confirm()
  expect(told).toEqual([0, 0, 1, 2])
  expect(data.restoring).toBeUndefined()
})

it('deletes only when all days of a file are back, so that none comes after it', async () => {
  const data = useOwnData()
  await data.pick(file())
  await Promise.all([data.confirm(), data.deleteEverything()])
  expect(vi.mocked(send).mock.calls.map(([name]) => name)).toEqual(['restore', 'restoreDay', 'restoreDay', 'restoreDay', 'deleteEverything'])
  expect([data.told, data.isBusy]).toEqual(['Everything was deleted.', false])
})

it('restores without the hosts that the reader declines', async () => {
  vi.mocked(requestHosts).mockResolvedValue(false)
  const data = useOwnData()
  await data.pick(file())
  await data.confirm()
  expect(sent('restore')).toHaveLength(1)
})

it('says so when nobody restores, and keeps the file for another try', async () => {
  const data = useOwnData()
  await data.pick(file())
  vi.mocked(send).mockRejectedValue(new Error('Nobody answers'))
  await data.confirm()
  expect(data.error).toContain('did not work')
  expect(data.review?.fileName).toBe('mine.json')
})

it.each([
  ['is no file', 'nonsense'],
  ['newer version', '{"format":"inference-report-companion","version":2}'],
])('refuses a file that %s', async (words, text) => {
  const data = useOwnData()
  await data.pick(file(text))
  expect(data.told).toContain(words)
  expect(data.review).toBeUndefined()
})

it('writes a file that it reads', async () => {
  await writeSetting('followedModels', ['openai/gpt-5.5'])
  const data = useOwnData()
  const parts = await data.write()
  await data.pick(file(parts?.join('')))
  expect(data.review).toMatchObject({ followedCount: 1, dayCount: 0 })
})
