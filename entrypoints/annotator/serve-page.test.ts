// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Session } from '../../annotator/session.ts'
import { PAGE_MENTIONS_PORT } from '../../platform/messages.ts'
import { fakePort } from '../../tests/fake-port.ts'
import { servePage } from './serve-page.ts'

const gpt = { key: 'gpt', name: 'GPT-5.5', figures: '60.2', count: 1 }

function sessionOf(...mentions: (typeof gpt)[]) {
  return { mentions: () => mentions, show: vi.fn(), step: vi.fn() } as unknown as Session
}

describe('what a page tells the popup', () => {
  let connect: (port: ReturnType<typeof fakePort>) => void
  let ending: AbortController
  let session: Session | undefined
  let tell: () => void

  beforeEach(() => {
    fakeBrowser.reset()
    const { onConnect } = fakeBrowser.runtime
    vi.spyOn(onConnect, 'addListener').mockImplementation((listener) => void (connect = listener as unknown as typeof connect))
    vi.spyOn(onConnect, 'removeListener').mockImplementation(() => void (connect = () => undefined))
    ending = new AbortController()
    session = sessionOf(gpt)
    tell = servePage({ session: () => session }, ending.signal)
  })

  function popup() {
    const port = { ...fakePort(), name: PAGE_MENTIONS_PORT }
    connect(port)
    return { ...port, heard: () => port.postMessage.mock.calls.map(([message]) => message as { frame: string; mentions: unknown[] }) }
  }

  it('is of one and the same frame, whatever names are looked for', () => {
    const { heard } = popup()
    session = undefined
    tell()
    session = sessionOf(gpt)
    tell()
    expect(heard().map(({ mentions }) => mentions)).toEqual([[gpt], [], [gpt]])
    expect(new Set(heard().map(({ frame }) => frame)).size).toBe(1)
  })

  it('shows what the popup chose, also when the names are looked for anew since', () => {
    const port = popup()
    session = sessionOf(gpt)
    port.say({ show: { frame: port.heard()[0]?.frame, key: 'gpt' } })
    expect(session.show).toHaveBeenCalledWith('gpt')
  })

  it('leaves what is meant for another frame', () => {
    popup().say({ show: { frame: 'another', key: 'gpt' } })
    expect(session?.show).not.toHaveBeenCalled()
  })

  it('is told no more once the page is left', () => {
    const port = popup()
    ending.abort()
    expect(port.disconnect).toHaveBeenCalled()
    expect(popup().heard()).toEqual([])
  })
})
