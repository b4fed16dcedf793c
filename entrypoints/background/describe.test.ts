import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { setCompared } from '../../platform/compared-models.ts'
import { setFollowed, writeSetting } from '../../platform/settings.ts'
import { writeComposed } from '../../platform/store.ts'
import { describeHandlers } from './describe.ts'

const modelId = 'openai/gpt-5.5'

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
})

const storeCatalogue = () =>
  writeComposed('catalogue', { models: [{ id: modelId, name: 'GPT-5.5', creator: 'OpenAI', aliases: [] }], leaderboards: [] })

describe('the background’s answers', () => {
  it('are written from what is stored: catalogue, passages, whom the reader follows, and what is in the tray', async () => {
    await storeCatalogue()
    await writeComposed('passages', { [modelId]: [{ kind: 'editorial', text: 'GPT-5.5 leads.', day: '2026-04-24' }] })
    await setFollowed('followedModels', modelId, true)
    await setCompared(modelId, true)
    const card = await describeHandlers.describeModel({ modelId, matched: 'short' })
    expect(card).toMatchObject({ title: 'GPT-5.5', isFollowed: true, isCompared: true })
    expect(card?.rows.map(({ value }) => value)).toEqual(['OpenAI', 'GPT-5.5 leads.', 'short for GPT-5.5, by its kin near by'])
  })

  it('tell prices for the reader’s workload', async () => {
    await storeCatalogue()
    await writeSetting('workload', { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 })
    expect((await describeHandlers.describeModel({ modelId }))?.rows[0]).toMatchObject({ id: 'day-price', value: 'no in/out price' })
  })

  it('are empty while nothing is stored, and need a catalogue alone', async () => {
    expect(await describeHandlers.describeModel({ modelId })).toBeUndefined()
    await storeCatalogue()
    expect(await describeHandlers.describeModel({ modelId })).toMatchObject({ title: 'GPT-5.5', isFollowed: false, isCompared: false })
  })
})
