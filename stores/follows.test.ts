import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { giveBackNotifying, mayNotify, requestNotifying } from '../platform/notify.ts'
import { send } from '../platform/send.ts'
import { readSettings, setFollowed, writeSetting } from '../platform/settings.ts'
import { watchPermissions } from '../platform/watch-permissions.ts'
import { useFollows } from './follows.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/notify.ts', () => ({ requestNotifying: vi.fn(), mayNotify: vi.fn(), giveBackNotifying: vi.fn() }))
vi.mock('../platform/watch-permissions.ts', () => ({ watchPermissions: vi.fn() }))

const gpt = 'openai/gpt-5.5'
let changed: () => void

async function open() {
  setActivePinia(createPinia())
  const follows = useFollows()
  await flushPromises()
  return follows
}
/** The browser's answer to the question for alerts. */
function answer(isYes: boolean): void {
  vi.mocked(requestNotifying).mockResolvedValue(isYes)
  vi.mocked(mayNotify).mockResolvedValue(isYes)
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.mocked(requestNotifying).mockReset()
  answer(true)
  vi.mocked(mayNotify).mockResolvedValue(false)
  vi.mocked(watchPermissions).mockImplementation((onChange) => {
    changed = onChange
    return () => undefined
  })
  // As the background does it.
  vi.mocked(send).mockImplementation((async (name: string, args: { modelId: string; creator: string; isFollowed: boolean }) => {
    await (name === 'follow' ? setFollowed('followedModels', args.modelId, args.isFollowed) : setFollowed('followedCreators', args.creator, args.isFollowed))
    return null
  }) as never)
})

describe('the first follow', () => {
  it('turns alerts on and asks the browser within the same click', async () => {
    const follows = await open()
    expect(follows.alerts).toBe('off')
    const done = follows.setModel(gpt, true)
    expect(requestNotifying).toHaveBeenCalledOnce()
    await done
    await flushPromises()
    expect(follows).toMatchObject({ models: [gpt], alerts: 'on', isOffered: false, told: undefined })
    await follows.setCreator('Anthropic', true)
    expect(follows.creators).toEqual(['Anthropic'])
    expect(requestNotifying).toHaveBeenCalledOnce()
  })

  it.each([
    ['declines', () => answer(false)],
    ['is not even asked', () => vi.mocked(requestNotifying).mockRejectedValue(new Error('May only be called from a user input handler'))],
  ])('stays where the reader %s, alerts stay off, and that is said once', async (_how, prepare) => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.mocked(mayNotify).mockResolvedValue(false)
    prepare()
    const follows = await open()
    await follows.setCreator('OpenAI', true)
    expect(follows).toMatchObject({ creators: ['OpenAI'], alerts: 'off', isOffered: false })
    expect(follows.told).toContain('they stay off')
    await follows.setCreator('OpenAI', false)
    await follows.setCreator('OpenAI', true)
    expect(requestNotifying).toHaveBeenCalledOnce()
    expect((await open()).told).toBeUndefined()
  })

  it('keeps that it asked, even if its page closes over the question', async () => {
    vi.mocked(requestNotifying).mockReturnValue(new Promise(() => undefined))
    void (await open()).setModel(gpt, true)
    await flushPromises()
    expect(await readSettings()).toMatchObject({ followedModels: [gpt], areAlertsOn: false, wereAlertsOffered: true })
  })

  it('made on a web page leaves a quiet offer, which can be declined for good', async () => {
    await writeSetting('followedModels', [gpt])
    const follows = await open()
    expect(follows.isOffered).toBe(true)
    await follows.setModel('z-ai/glm-5', true)
    expect(requestNotifying).not.toHaveBeenCalled()
    await follows.declineAlerts()
    expect(follows.isOffered).toBe(false)
    expect((await open()).isOffered).toBe(false)
  })
})

describe('alerts', () => {
  it('give their permission back when they are switched off', async () => {
    await writeSetting('areAlertsOn', true)
    vi.mocked(mayNotify).mockResolvedValue(true)
    const follows = await open()
    expect(follows.alerts).toBe('on')
    await follows.turnAlertsOff()
    expect(follows.alerts).toBe('off')
    expect(giveBackNotifying).toHaveBeenCalledOnce()
  })

  it('say when the browser takes the permission back, and when it gives it again', async () => {
    await writeSetting('areAlertsOn', true)
    vi.mocked(mayNotify).mockResolvedValue(true)
    const follows = await open()
    vi.mocked(mayNotify).mockResolvedValue(false)
    changed()
    await flushPromises()
    expect(follows.alerts).toBe('taken-back')
    answer(true)
    await follows.turnAlertsOn()
    expect(follows.alerts).toBe('on')
  })
})

it('says so when a follow could not be kept', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  vi.mocked(send).mockRejectedValue(new Error('No answer'))
  const follows = await open()
  await follows.setModel(gpt, true)
  expect(follows.error).toContain('did not work')
})
