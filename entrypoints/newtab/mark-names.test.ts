// @vitest-environment happy-dom
import { lexicon } from '../../catalog/lexicon.ts'
import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Session } from '../../annotator/session.ts'
import { startAnnotator, type AnnotatorParts, type Orders } from '../../annotator/start-annotator.ts'
import { writeMentionIndex } from '../../platform/mention-index.ts'
import { writeSetting } from '../../platform/settings.ts'
import { useModelCard } from '../../stores/model-card.ts'
import { markNames } from './mark-names.ts'

vi.mock('../../annotator/start-annotator.ts', () => ({ startAnnotator: vi.fn() }))
vi.mock('../../platform/watch-permissions.ts', () => ({ watchPermissions: () => () => undefined }))
vi.mock('../../platform/notify.ts', () => ({ mayNotify: () => Promise.resolve(false), requestNotifying: () => Promise.resolve(false) }))

const index = { models: '\nopenai/gpt-5.5\tGPT-5.5\t60.2', names: {}, groups: [], lexicon } as never
const session = { closeCard: vi.fn(), openCard: vi.fn(), step: vi.fn() }
const column = document.createElement('div')
let ending: AbortController
let parts: AnnotatorParts
let orders: (Orders | undefined)[]

beforeEach(async () => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  ending = new AbortController()
  orders = []
  vi.mocked(startAnnotator).mockImplementation((given) => {
    parts = given
    given.watchOrders((next) => orders.push(next))
    return { session: () => session as Partial<Session> as Session }
  })
  await writeMentionIndex(index)
  markNames(column, ending.signal)
  await flushPromises()
})

describe('marks in the digest', () => {
  it('keep to the column, without figures beside the text', () => {
    expect(parts).toMatchObject({ within: column, signal: ending.signal, openLabel: 'All figures' })
    expect(orders.at(-1)).toEqual({ index, settings: { hasNotes: false, hasBadges: false, cardDelayMs: 300, cardKey: 'none' } })
  })

  it('obey what the reader set for all pages, and go with it', async () => {
    await writeSetting('siteScope', 'listed')
    await writeSetting('cardDelayMs', 900)
    await writeSetting('cardKey', 'Alt')
    await flushPromises()
    expect(orders.at(-1)?.settings).toMatchObject({ cardDelayMs: 900, cardKey: 'Alt' })
    await writeSetting('areMarksOn', false)
    await flushPromises()
    expect(orders.at(-1)).toBeUndefined()
  })

  it('follow new names, until the column goes', async () => {
    const newer = { ...(index as object), models: '' } as never
    await writeMentionIndex(newer)
    await flushPromises()
    expect(orders.at(-1)?.index).toEqual(newer)
    ending.abort()
    orders = []
    await writeMentionIndex(index)
    await writeSetting('areMarksOn', false)
    await flushPromises()
    expect(orders).toEqual([])
  })

  it('open the dialog of this page once the card is closed', async () => {
    const dialog = useModelCard()
    session.closeCard.mockImplementation(() => expect(dialog.question).toBeUndefined())
    await parts.openDigest('openai/gpt-5.5')
    expect(session.closeCard).toHaveBeenCalledOnce()
    expect(dialog.question?.modelId).toBe('openai/gpt-5.5')
  })

  it('say on the card that a follow could not be kept', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Nobody there'))
    await expect(parts.follow('openai/gpt-5.5', true)).rejects.toThrow('did not work')
  })

  it('are walked by the keys of the browser, but not behind the dialog', async () => {
    const press = (command: string) => fakeBrowser.runtime.sendMessage({ name: 'pageCommand', args: { command } })
    await press('next-mention')
    await press('previous-mention')
    await press('open-card')
    expect(session.step.mock.calls).toEqual([[1], [-1]])
    expect(session.openCard).toHaveBeenCalledOnce()
    useModelCard().open('openai/gpt-5.5')
    await press('next-mention')
    expect(session.step).toHaveBeenCalledTimes(2)
    ending.abort()
    await expect(press('open-card')).rejects.toThrow()
  })
})
