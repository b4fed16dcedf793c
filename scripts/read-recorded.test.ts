import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRecorded } from './read-recorded.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recorded-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function record(path: string, content: unknown): Promise<string> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const openrouterAnswer = (prompt: string, ...ids: string[]) => ({ data: ids.map((id) => ({ id, pricing: { prompt, completion: prompt } })) })
const arenaPage = (asOf: string, ...names: string[]) => ({
  rows: names.map((model_name, at) => ({ row: { model_name, rank: at + 1, rating: 1500 - at, category: 'overall', leaderboard_publish_date: asOf } })),
})

describe('recorded answers', () => {
  it('of several dates: the newest comes first, the older ones still give names', async () => {
    await record('openrouter/a-2026-04-24.json', openrouterAnswer('0.000002', 'openai/gpt-5.5'))
    await record('openrouter/z-2026-01-02.json', openrouterAnswer('0.000009', 'openai/gpt-5.5', 'openai/gpt-4'))
    const { facts } = await readRecorded(folder)
    expect(facts.map(({ key, price }) => [key, price?.inputUsdPerMillion])).toEqual([
      ['openai/gpt-5.5', 2],
      ['openai/gpt-5.5', 9],
      ['openai/gpt-4', 9],
    ])
  })

  it('without a date in their names are as old as their files', async () => {
    const newer = await record('openrouter/one.json', openrouterAnswer('0.000002', 'openai/gpt-5.5'))
    const older = await record('openrouter/another.json', openrouterAnswer('0.000009', 'openai/gpt-4'))
    await utimes(newer, 2000, 2000)
    await utimes(older, 1000, 1000)
    expect((await readRecorded(folder)).facts.map(({ key }) => key)).toEqual(['openai/gpt-5.5', 'openai/gpt-4'])
  })

  it('come in the order of trust, first parties’ prices before the names that hosts list', async () => {
    const list = (id: string, ...ids: string[]) => ({ id, models: ids.map((model) => ({ id: model, prices: { input_mtok: 1 } })) })
    await record('genai-prices/data.json', [list('openrouter', 'openai/gpt-5.5'), list('openai', 'gpt-5.5')])
    await record('models.dev/models.json', { 'openai/gpt-5.5': { id: 'openai/gpt-5.5' } })
    await record('litellm/prices.json', { 'gpt-5.5': { litellm_provider: 'openai', mode: 'chat' } })
    await record('openrouter/models.json', openrouterAnswer('0.000002', 'openai/gpt-5.5'))
    await record('openrouter-exports/day.csv', 'date,model_permaslug\n2026-04-24,openai/gpt-5.5')
    const { facts, skipped } = await readRecorded(folder)
    expect(facts.map(({ sourceId }) => sourceId)).toEqual(['openrouter', 'genai-prices', 'models-dev', 'litellm', 'openrouter', 'openrouter-exports'])
    expect(skipped).toEqual([])
  })

  it('make one board of the pages of its newest day', async () => {
    await record('lmarena/2026-04-24-page-1.json', arenaPage('2026-04-20', 'gpt-5.5', 'glm-5'))
    await record('lmarena/2026-04-24-page-2.json', arenaPage('2026-04-20', 'glm-5', 'kimi-k2.6'))
    await record('lmarena/2026-03-01.json', arenaPage('2026-02-27', 'gpt-5.4'))
    const { boards } = await readRecorded(folder)
    expect(boards.map(({ asOf, rows }) => [asOf, rows.map(({ name }) => name).sort()])).toEqual([['2026-04-20', ['glm-5', 'gpt-5.5', 'kimi-k2.6']]])
  })

  it('may be linked instead of copied', async () => {
    await record('elsewhere/models.json', openrouterAnswer('0.000002', 'openai/gpt-5.5'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'openrouter'))
    expect((await readRecorded(folder)).facts.map(({ key }) => key)).toEqual(['openai/gpt-5.5'])
  })

  it('that cannot be read are passed over, each with one sentence', async () => {
    await record('genai-prices/broken.json', '{')
    await record('litellm', 'a file where a folder should be')
    await record('weather/today.json', {})
    await record('openrouter/models.json', openrouterAnswer('0.000002', 'openai/gpt-5.5'))
    const { facts, skipped } = await readRecorded(folder)
    expect(facts).toHaveLength(1)
    expect(skipped).toHaveLength(3)
    for (const what of ['weather: no source', 'broken.json: The answer is not valid JSON', 'litellm: ']) {
      expect(skipped.filter((line) => line.includes(what))).toHaveLength(1)
    }
  })
})
