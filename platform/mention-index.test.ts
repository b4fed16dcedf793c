import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readMentionIndex, watchMentionIndex, writeMentionIndex } from './mention-index.ts'

const index = { names: { 'gpt 5.5': 'openai/gpt-5.5' }, models: { 'openai/gpt-5.5': { name: 'GPT-5.5', figures: '60.2' } } }

describe('the mention index', () => {
  beforeEach(() => fakeBrowser.reset())

  it('is undefined until one was written', async () => {
    expect(await readMentionIndex()).toBeUndefined()
    await writeMentionIndex(index)
    expect(await readMentionIndex()).toEqual(index)
  })

  it.each([{ names: {} }, { names: { a: 1 }, models: {} }, { names: {}, models: { a: { name: 'A' } } }, 'text', null])(
    'counts as absent when damaged: %j',
    async (damaged) => {
      await fakeBrowser.storage.local.set({ 'mention-index': damaged })
      expect(await readMentionIndex()).toBeUndefined()
    },
  )

  it('is told to who watches, until they stop', async () => {
    const told: unknown[] = []
    const stop = watchMentionIndex((next) => told.push(next))
    await writeMentionIndex(index)
    stop()
    await writeMentionIndex({ names: {}, models: {} })
    expect(told).toEqual([index])
  })
})
