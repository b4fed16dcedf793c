// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText } from './copy-text.ts'

/** The browser's answer to `execCommand('copy')`: an event at the document, whose data goes into the clipboard. */
function allowCommand(): () => string {
  let copied = ''
  document.execCommand = () => {
    const clipboardData = { setData: (_type: string, text: string) => void (copied = text) }
    return document.dispatchEvent(Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData }))
  }
  return () => copied
}

describe('copyText', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('uses the clipboard where there is one', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    vi.stubGlobal('isSecureContext', true)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    await copyText(document, 'a line')
    expect(writeText).toHaveBeenCalledWith('a line')
  })

  it('uses the old command on plain http, and in a frame that is denied the clipboard', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } })
    for (const isSecure of [false, true]) {
      vi.stubGlobal('isSecureContext', isSecure)
      const copied = allowCommand()
      await copyText(document, 'a line')
      expect(copied()).toBe('a line')
    }
  })

  it('says so where neither is allowed', async () => {
    vi.stubGlobal('isSecureContext', false)
    document.execCommand = () => false
    await expect(copyText(document, 'a line')).rejects.toThrow('did not let us copy')
  })
})
