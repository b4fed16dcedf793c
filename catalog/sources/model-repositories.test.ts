import { describe, expect, it } from 'vitest'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { modelRepositories } from './model-repositories.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: 'https://huggingface.co/api/models', fetchedAtMs: nowMs }
const read = async (id: string) =>
  modelRepositories.find((source) => source.id === id)?.parse(await readFixture(`feeds/${id}.json`, nowMs), context) ?? []

describe('new model repositories', () => {
  it.each(modelRepositories)('of $title are read', async ({ id, title }) => {
    const stories = await read(id)
    expect(stories.length).toBeGreaterThan(1)
    for (const story of stories) {
      expect(title).toContain(story.source)
      expect(story.url).toMatch(/^https:\/\/huggingface\.co\/[\w-]+\/[\w.-]+$/)
      expect(story.publishedAtMs).toBeLessThan(nowMs)
    }
  })

  it('are stories of their lab', async () => {
    expect((await read('deepseek'))[0]).toEqual({
      id: 'https://huggingface.co/deepseek-ai/DeepSeek-V3.2-Example',
      title: 'DeepSeek-V3.2-Example is on Hugging Face',
      url: 'https://huggingface.co/deepseek-ai/DeepSeek-V3.2-Example',
      source: 'DeepSeek',
      publishedAtMs: nowMs - 6 * 3_600_000,
      summary: 'A new model for text generation.',
    })
  })

  it('leave out the same model in other numbers, and what is not public', async () => {
    const titles = [...(await read('deepseek')), ...(await read('qwen')), ...(await read('zai'))].map(({ title }) => title)
    expect(titles.filter((title) => /FP8|GGUF|Unfinished/.test(title))).toEqual([])
    expect(titles).toHaveLength(6)
  })

  it('say nothing of the task where none is given', async () => {
    expect((await read('qwen'))[1]).not.toHaveProperty('summary')
  })

  it.each([{ pipeline_tag: { name: 'x' } }, { createdAt: 1_777_024_800 }])('are told though one thing of them is odd: %j', (odd) => {
    const body = JSON.stringify([{ id: 'Qwen/Qwen4', createdAt: null, ...odd }])
    expect(modelRepositories[0]?.parse(body, context)).toMatchObject([{ title: 'Qwen4 is on Hugging Face' }])
  })

  it('are never none: then the lab goes by another name', () => {
    expect(() => modelRepositories[0]?.parse('[]', context)).toThrow(SourceError)
    expect(() => modelRepositories[0]?.parse('{"error":"Rate limited"}', context)).toThrow(SourceError)
  })
})
