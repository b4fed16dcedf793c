import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { lexicon } from '../catalog/lexicon.ts'
import type { MentionIndex } from '../core/mention/mention.ts'
import { readMentionIndex, watchMentionIndex, writeMentionIndex } from './mention-index.ts'

const index: MentionIndex = {
  models: '\nopenai/gpt-5.5\tGPT-5.5\t60.2',
  names: { gpt: '5.5\t0\t0\tnothing\t0' },
  groups: [{ id: 'gpt', heads: ['gpt'], kin: ['openai'] }],
  lexicon,
}

describe('the mention index', () => {
  beforeEach(() => fakeBrowser.reset())

  it('is undefined until one was written', async () => {
    expect(await readMentionIndex()).toBeUndefined()
    await writeMentionIndex(index)
    expect(await readMentionIndex()).toEqual(index)
  })

  it.each([{ models: '' }, { ...index, models: { 'openai/gpt-5.5': { name: 'GPT-5.5', figures: '60.2' } } }, { ...index, names: { a: 1 } }, { ...index, groups: undefined }, { ...index, lexicon: { ...lexicon, patterns: undefined } }, 'text', null])(
    'counts as absent when damaged: %j',
    async (damaged) => {
      await fakeBrowser.storage.local.set({ 'mention-index': damaged })
      expect(await readMentionIndex()).toBeUndefined()
    },
  )

  it('is told to who watches when it is another one, until they stop', async () => {
    const told: unknown[] = []
    const stop = watchMentionIndex((next) => told.push(next))
    await writeMentionIndex(index)
    await writeMentionIndex({ ...index })
    stop()
    await writeMentionIndex({ ...index, models: '' })
    expect(told).toEqual([index])
  })
})
