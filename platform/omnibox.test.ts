import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Catalogue, Model } from '../core/model/model.ts'
import { snapshotJson } from '../scripts/snapshot.ts'
import { serveOmnibox } from './omnibox.ts'
import * as store from './store.ts'

const DIGEST = '/newtab.html?digest'

function model(slug: string, name: string): Model {
  return { id: `anthropic/${slug}`, name, creator: 'Anthropic', aliases: [] }
}
const catalogue: Catalogue = {
  models: [model('claude-opus-4.7', 'Claude Opus 4.7'), model('claude-opus-4', 'Claude Opus 4')],
  leaderboards: [
    {
      id: 'intelligence-index',
      asOf: '2026-04-24',
      url: 'https://inference.report/',
      rows: [{ rank: 2, name: 'Claude Opus 4.7', score: 57.3, blendUsdPerMillion: 10, modelId: 'anthropic/claude-opus-4.7' }],
    },
  ],
}

/** What the browser does while a person types behind the keyword. */
function startServing() {
  const { omnibox, tabs } = fakeBrowser
  vi.spyOn(omnibox, 'setDefaultSuggestion').mockReturnValue(undefined as never)
  const listeners = [omnibox.onInputStarted, omnibox.onInputChanged, omnibox.onInputEntered, omnibox.onInputCancelled].map((event) =>
    vi.spyOn(event as { addListener: (listener: (...args: never[]) => void) => void }, 'addListener').mockReturnValue(undefined),
  )
  const create = vi.spyOn(tabs, 'create').mockResolvedValue({} as never)
  const update = vi.spyOn(tabs, 'update').mockResolvedValue({} as never)
  serveOmnibox()
  const [started, changed, entered, cancelled] = listeners.map(({ mock }) => mock.calls[0]?.[0] as (...args: unknown[]) => void)
  return {
    create,
    update,
    start: () => started?.(),
    type: (text: string, suggest: (suggestions: { content: string; description: string }[]) => void) => changed?.(text, suggest),
    enter: (text: string, disposition = 'currentTab') => entered?.(text, disposition),
    cancel: () => cancelled?.(),
  }
}
type Served = ReturnType<typeof startServing>

function suggestionsFor({ type }: Served, text: string) {
  return new Promise<{ content: string; description: string }[]>((resolve) => type(text, resolve))
}
function addressFor({ enter, update }: Served, text: string): Promise<string | undefined> {
  enter(text)
  return vi.waitFor(() => {
    expect(update).toHaveBeenCalled()
    const { url } = update.mock.calls[0]?.[0] as unknown as { url: string }
    return url.replace(/^.*?(?=\/newtab)/, '')
  })
}

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(snapshotJson())))
})

afterEach(() => vi.useRealTimers())

describe('serveOmnibox', () => {
  it('suggests models with score, rank, price, day and age, also when nothing was told before the first keystroke', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-04-27T12:00:00Z'), toFake: ['Date'] })
    await store.writeComposed('catalogue', catalogue)
    expect(await suggestionsFor(startServing(), 'claud opsu 4.7')).toEqual([
      {
        content: 'anthropic/claude-opus-4.7',
        description: '<match>Claud</match>e <match>Opus</match> <match>4.7</match> <dim>— 57.3 · #2 · $10 blend · 24 Apr 2026, 3 days old</dim>',
      },
    ])
  })

  it('suggests what came with the extension before anything is stored, or where the store cannot be read', async () => {
    const [shipped] = await suggestionsFor(startServing(), 'gpt-5.5')
    expect(shipped?.content).toBe('openai/gpt-5.5')

    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(store, 'readComposed').mockRejectedValue(new Error('Damaged'))
    expect(await suggestionsFor(startServing(), 'gpt-5.5')).toContainEqual(shipped)
  })

  it('says when no model has the name, and nothing before there is one', async () => {
    const served = startServing()
    expect(await suggestionsFor(served, 'hal 9000')).toEqual([{ content: 'digest', description: expect.stringContaining('No model of that name') as string }])
    expect(await suggestionsFor(served, ' ')).toEqual([])
  })

  it('drops the answer to an older keystroke', async () => {
    const served = startServing()
    const late = vi.fn()
    served.type('gpt', late)
    await suggestionsFor(served, 'gpt-5.5')
    expect(late).not.toHaveBeenCalled()
  })

  it('reads what is stored once for a look-up, and again for the next one', async () => {
    const read = vi.spyOn(store, 'readComposed')
    const served = startServing()
    served.start()
    await suggestionsFor(served, 'op')
    await suggestionsFor(served, 'opus')
    expect(read).toHaveBeenCalledTimes(1)
    served.cancel()
    served.start()
    await suggestionsFor(served, 'opus')
    expect(read).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['anthropic/claude-opus-4', '&model=anthropic%2Fclaude-opus-4'],
    ['opus', '&model=anthropic%2Fclaude-opus-4.7'],
    ['claude opsu 4', '&model=anthropic%2Fclaude-opus-4'],
    ['hal 9000', ''],
    ['digest', ''],
    ['', ''],
  ])('opens what was entered: %s', async (text, address) => {
    await store.writeComposed('catalogue', catalogue)
    expect(await addressFor(startServing(), text)).toBe(DIGEST + address)
  })

  it('opens it where the browser wants it', async () => {
    const { enter, create, update } = startServing()
    for (const [disposition, active] of [['newForegroundTab', true], ['newBackgroundTab', false]] as const) {
      enter('hal 9000', disposition)
      await vi.waitFor(() => expect(create).toHaveBeenLastCalledWith(expect.objectContaining({ active })))
    }
    expect(update).not.toHaveBeenCalled()
  })
})
