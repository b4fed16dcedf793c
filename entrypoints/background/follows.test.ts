import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Edition } from '../../core/edition/edition.ts'
import { readFollowMemory } from '../../platform/follow-memory.ts'
import type * as Records from '../../platform/records.ts'
import { readSettings, writeSetting } from '../../platform/settings.ts'
import { writeComposed } from '../../platform/store.ts'

const gpt = 'openai/gpt-5.5'
const opus = 'anthropic/claude-opus-4.7'
const days = ['2026-04-24', '2026-04-25', '2026-04-26'] as const

/** When the background is ended: before it wrote what it decided, or after. */
const { ends } = vi.hoisted(() => ({ ends: { at: undefined as 'before' | 'after' | undefined, count: 0 } }))
vi.mock('../../platform/records.ts', async (actual) => {
  const records = await actual<typeof Records>()
  const end = () => {
    ends.count++
    return new Promise(() => undefined)
  }
  return {
    ...records,
    writeRecords: async (entries: Parameters<typeof records.writeRecords>[0]) => {
      const { at } = ends
      if (at === 'before') await end()
      await records.writeRecords(entries)
      if (at === 'after') await end()
    },
  }
})

/** A new background on what the last one left. */
async function start() {
  vi.resetModules()
  // As every entrypoint does first.
  await import('../../tests/speak-english.ts')
  return import('./follows.ts')
}
type Background = Awaited<ReturnType<typeof start>>
/** Looks, and is ended where it writes what it decided. */
async function endIn({ tellFollowed }: Background, at: 'before' | 'after'): Promise<void> {
  Object.assign(ends, { at, count: 0 })
  void tellFollowed()
  await vi.waitUntil(() => ends.count > 0)
  ends.at = undefined
}
/** What all sources gave on a day. */
async function compose(day: string, inputUsdPerMillion: number, edition: Partial<Edition> = {}) {
  const model = (id: string, name: string) => ({
    id,
    name,
    creator: name,
    aliases: [],
    firstPartyPrice: { sourceId: 'openrouter', asOfMs: Date.parse(day), inputUsdPerMillion },
  })
  await writeComposed('edition', { date: day, origin: 'report', sections: [], boards: [], ...edition })
  await writeComposed('catalogue', { models: [model(gpt, 'GPT-5.5'), model(opus, 'Claude Opus 4.7')], leaderboards: [] })
}
/** Follows on the first day, with alerts on. */
async function begin() {
  await compose(days[0], 5)
  const background = await start()
  await background.followHandlers.follow({ modelId: gpt, isFollowed: true })
  await vi.waitUntil(() => readFollowMemory())
  return background
}
const messages = () => create.mock.calls.map(([, { message }]) => message)

let isAllowed: boolean
const create = vi.fn<(id: string, options: { title: string; message: string; silent?: boolean }) => Promise<string>>()
beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(`${days[0]}T15:00:00Z`), toFake: ['Date'] })
  fakeBrowser.reset()
  await clear()
  isAllowed = true
  ends.at = undefined
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((() => Promise.resolve(isAllowed)) as never)
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(create.mockReset().mockResolvedValue('') as never)
  await writeSetting('areAlertsOn', true)
})
afterEach(() => vi.useRealTimers())

describe('following', () => {
  it('keeps every one of many that are followed at once', async () => {
    await compose(days[0], 5)
    const { followHandlers } = await start()
    await Promise.all([gpt, opus].map((modelId) => followHandlers.follow({ modelId, isFollowed: true })))
    await followHandlers.followCreator({ creator: 'GPT-5.5', isFollowed: true })
    await followHandlers.follow({ modelId: gpt, isFollowed: false })
    expect(await readSettings()).toMatchObject({ followedModels: [opus], followedCreators: ['GPT-5.5'] })
  })

  it('takes nothing that is not listed, and lets go of what was', async () => {
    await writeSetting('followedModels', ['openai/gpt-4'])
    const { followHandlers } = await begin()
    await followHandlers.follow({ modelId: '__proto__', isFollowed: true })
    await followHandlers.followCreator({ creator: '__proto__', isFollowed: true })
    await followHandlers.follow({ modelId: 'openai/gpt-4', isFollowed: false })
    expect(await readSettings()).toMatchObject({ followedModels: [gpt], followedCreators: [] })
  })

  it('goes on where something is followed that no object may be called', async () => {
    await writeSetting('followedCreators', ['__proto__', 'constructor'])
    await writeSetting('followedModels', ['__proto__', 'constructor'])
    const { tellFollowed } = await begin()
    await expect(tellFollowed()).resolves.toBeUndefined()
  })

  it('keeps nothing once nothing is followed', async () => {
    const { followHandlers, tellFollowed } = await begin()
    await followHandlers.follow({ modelId: gpt, isFollowed: false })
    await tellFollowed()
    expect(await readFollowMemory()).toBeUndefined()
  })
})

describe('the notice of an edition', () => {
  it('is shown once, without a sound, and says what its click is to open', async () => {
    const { tellFollowed } = await begin()
    await compose(days[1], 4)
    await tellFollowed()
    await tellFollowed()
    await compose(days[1], 3)
    await (await start()).tellFollowed()
    expect(create).toHaveBeenCalledExactlyOnceWith(
      `follow:${gpt}`,
      expect.objectContaining({ title: 'GPT-5.5', message: 'first-party $5 → $4 in per 1M since 24 Apr 2026', silent: true }),
    )
    await compose(days[2], 3)
    await tellFollowed()
    expect(messages().slice(1)).toEqual(['first-party $4 → $3 in per 1M since 25 Apr 2026'])
  })

  it('is shown at most once, whenever the background is ended', async () => {
    const first = await begin()
    await compose(days[1], 4)
    await endIn(first, 'before')
    await endIn(await start(), 'after')
    await (await start()).tellFollowed()
    expect(messages()).toEqual([])
    await compose(days[2], 3)
    await (await start()).tellFollowed()
    expect(messages()).toEqual(['first-party $4 → $3 in per 1M since 25 Apr 2026'])
  })

  it('is told by the next background, if the last was ended before it decided', async () => {
    const first = await begin()
    await compose(days[1], 4)
    await endIn(first, 'before')
    await (await start()).tellFollowed()
    expect(messages()).toEqual(['first-party $5 → $4 in per 1M since 24 Apr 2026'])
  })

  it('waits for the report in the morning', async () => {
    const { tellFollowed } = await begin()
    vi.setSystemTime(Date.parse(`${days[1]}T06:00:00Z`))
    await compose(days[1], 4, { origin: 'composed' })
    await tellFollowed()
    expect(messages()).toEqual([])
    await compose(days[1], 3)
    await tellFollowed()
    expect(messages()).toEqual(['first-party $5 → $3 in per 1M since 24 Apr 2026'])
  })

  it.each([
    ['the reader wants none', () => writeSetting('areAlertsOn', false), () => writeSetting('areAlertsOn', true)],
    ['the browser allows none', (): void => void (isAllowed = false), (): void => void (isAllowed = true)],
  ])('is never shown where %s, nor made up for later', async (_why, stop, goOn) => {
    const { tellFollowed } = await begin()
    await stop()
    await compose(days[1], 4)
    await tellFollowed()
    await goOn()
    await compose(days[2], 4)
    await tellFollowed()
    expect(messages()).toEqual([])
  })
})

describe('what the browser tells', () => {
  it('turns alerts on when they are allowed, also if the page that asked has closed', async () => {
    await writeSetting('areAlertsOn', false)
    let allow: (added: { permissions: string[] }) => void = () => undefined
    vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation((listener) => void (allow = listener as typeof allow))
    ;(await start()).serveNotices()
    allow({ permissions: ['scripting'] })
    expect((await readSettings()).areAlertsOn).toBe(false)
    allow({ permissions: ['notifications'] })
    await vi.waitUntil(async () => (await readSettings()).areAlertsOn)
  })

  it.each([
    [`follow:${gpt}`, `/newtab.html?digest&model=${encodeURIComponent(gpt)}`],
    ['follow:', '/newtab.html?digest'],
  ])('opens the digest on a click on “%s”, at the model if there is one', async (id, address) => {
    vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue(undefined as never)
    const clear = vi.spyOn(fakeBrowser.notifications, 'clear').mockResolvedValue(true as never)
    const open = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never)
    ;(await start()).serveNotices()
    await fakeBrowser.notifications.onClicked.trigger(id)
    expect(clear).toHaveBeenCalledExactlyOnceWith(id)
    expect(open).toHaveBeenCalledExactlyOnceWith({ url: fakeBrowser.runtime.getURL(address as never), active: true })
  })
})
