import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { followOrders } from './follow-orders.ts'

beforeEach(() => fakeBrowser.reset())

describe('followOrders', () => {
  it('leaves a page alone, and its console, where an update has cut the script off', async () => {
    const complain = vi.spyOn(console, 'error')
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Extension context invalidated.'))
    const onOrders = vi.fn()
    followOrders('news.example', new AbortController().signal, onOrders)
    await flushPromises()
    expect(onOrders).not.toHaveBeenCalled()
    expect(complain).not.toHaveBeenCalled()
  })
})
