import { describe, expect, it } from 'vitest'
import type { Catalogue, Leaderboard, Model } from './model.ts'
import type { QuotedBoard } from './quote.ts'
import { createModelSearch, type Hit } from './search-models.ts'
import type { TextPart } from './mark-words.ts'

function model(id: string, name: string, more: Partial<Model> = {}): Model {
  return { id, name, creator: id.split('/')[0] ?? '', aliases: [id], ...more }
}
function board(id: string, names: Record<string, string>): Leaderboard {
  const rows = Object.entries(names).map(([name, modelId], at) => ({ rank: at + 1, name, score: 60 - at, modelId }))
  return { id, asOf: '2026-04-24', url: 'https://inference.report/', rows }
}
const definitions: QuotedBoard[] = [
  { id: 'usage', shortTitle: 'Usage', unit: 'share' },
  { id: 'index', shortTitle: 'Index', unit: 'points' },
  { id: 'coding', shortTitle: 'Coding', unit: 'percent' },
]
const catalogue: Catalogue = {
  models: [
    model('anthropic/claude-3-opus', 'Claude 3 Opus', { releasedOn: '2024-03-04' }),
    model('anthropic/claude-opus-4', 'Claude Opus 4', { releasedOn: '2025-05-22' }),
    model('anthropic/claude-opus-4.5', 'Claude Opus 4.5', { releasedOn: '2025-11-24', aliases: ['claude-opus-4-5-20251101'] }),
    model('anthropic/claude-opus-4.7', 'Claude Opus 4.7', { aliases: ['us.anthropic.claude-opus-4-7-v1:0'] }),
    model('anthropic/claude-opus-4.7-fast', 'Claude Opus 4.7 (Fast)'),
    model('anthropic/claude-sonnet-4.6', 'Claude Sonnet 4.6'),
    model('openai/gpt-4.1', 'GPT-4.1', { releasedOn: '2025-04-14' }),
    model('openai/gpt-4o', 'GPT-4o', { releasedOn: '2024-05-13' }),
    model('openai/gpt-5', 'GPT-5', { releasedOn: '2025-08-07' }),
    model('openai/gpt-5-mini', 'GPT-5 Mini', { releasedOn: '2025-08-07' }),
    model('openai/gpt-5.4', 'GPT-5.4', { releasedOn: '2026-03-05' }),
    model('openai/gpt-5.5', 'GPT-5.5', { releasedOn: '2026-04-23' }),
    model('openai/gpt-oss-120b', 'gpt-oss-120b', { releasedOn: '2025-08-05' }),
    model('minimax/minimax-m2', 'MiniMax M2'),
    model('moonshotai/kimi-k2', 'Kimi K2 0711', { aliases: ['kimi-k2'] }),
    model('moonshotai/kimi-k2.6', 'Kimi K2.6'),
    model('deepseek/deepseek-v3.2', 'DeepSeek V3.2', { releasedOn: '2025-12-01' }),
    model('deepseek/deepseek-chat-v3-0324', 'DeepSeek V3 0324'),
    model('google/gemini-3-pro', 'Gemini 3 Pro'),
    model('mistralai/codestral', 'Codestral', { releasedOn: '2026-01-01' }),
    model('mistralai/mistral-large', 'Mistral Large', { releasedOn: '2024-02-26' }),
    model('cohere/command-r', 'Command R'),
    model('cohere/command-r-plus', 'Command R+'),
  ],
  leaderboards: [
    board('index', { 'GPT-5.5': 'openai/gpt-5.5', 'Claude Opus 4.7': 'anthropic/claude-opus-4.7', 'Kimi K2.6': 'moonshotai/kimi-k2.6' }),
    board('coding', { 'gpt-5.4-medium': 'openai/gpt-5.4', 'MiniMax M2': 'minimax/minimax-m2', 'Kimi K2.6': 'moonshotai/kimi-k2.6' }),
    board('usage', { 'GPT-4o': 'openai/gpt-4o' }),
  ],
}
const search = createModelSearch(catalogue, definitions)
const namesFor = (query: string, limit = 8) => search.find(query, limit).map(({ model: { name } }) => name)

describe('createModelSearch', () => {
  it.each([
    ['opus', 'Claude Opus 4.7'],
    ['gpt', 'GPT-5.5'],
    ['gpt5.5', 'GPT-5.5'],
    ['GPT_5.5', 'GPT-5.5'],
    ['ＧＰＴ－５．５', 'GPT-5.5'],
    ['gpt 5,5', 'GPT-5.5'],
    ['clàude opus', 'Claude Opus 4.7'],
    ['gpt-5.4', 'GPT-5.4'],
    ['gpt 5', 'GPT-5'],
    ['gpt-4', 'GPT-4o'],
    ['5.4', 'GPT-5.4'],
    ['4.7 OPUS', 'Claude Opus 4.7'],
    ['opus 4', 'Claude Opus 4'],
    ['claude 4', 'Claude Opus 4.7'],
    ['kimi k2', 'Kimi K2 0711'],
    ['deepseek v3.2', 'DeepSeek V3.2'],
    ['deepseek 3.2', 'DeepSeek V3.2'],
    ['deepseek 0324', 'DeepSeek V3 0324'],
    ['mini', 'GPT-5 Mini'],
    ['mistral', 'Mistral Large'],
    ['command r+', 'Command R+'],
    ['gpt oss', 'gpt-oss-120b'],
    ['moonshot', 'Kimi K2.6'],
    ['anthropic/claude-opus-4.7', 'Claude Opus 4.7'],
    ['us.anthropic.claude-opus-4-7-v1:0', 'Claude Opus 4.7'],
    ['claude-opus-4-5-20251101', 'Claude Opus 4.5'],
    ['gpt-5.4-medium', 'GPT-5.4'],
    ['gpt-5.4 med', 'GPT-5.4'],
    ['openai/', 'GPT-5.5'],
  ])('finds by what was written: %s → %s', (query, first) => expect(namesFor(query)[0]).toBe(first))

  it.each([
    ['gtp-5.5', 'GPT-5.5'],
    ['claud opsu 4.7', 'Claude Opus 4.7'],
    ['sonet', 'Claude Sonnet 4.6'],
    ['gemn', 'Gemini 3 Pro'],
    ['deepseekv3.2', 'DeepSeek V3.2'],
    ['antropic opus', 'Claude Opus 4.7'],
    ['codestrla', 'Codestral'],
    ['deapseak', 'DeepSeek V3.2'],
  ])('forgives slips: %s → %s', (query, first) => expect(namesFor(query)[0]).toBe(first))

  it.each(['gpt-5.7', 'gtp-5.7', 'claude opus 4.9', 'kimi 5.5', 'hal 9000', 'глм', '???', '  '])('finds nothing by %s', (query) => {
    expect(namesFor(query)).toEqual([])
  })

  it('never takes one version for another', () => {
    expect(namesFor('gpt-5.4')).toEqual(['GPT-5.4'])
    expect(namesFor('gtp-5.4')).toEqual(['GPT-5.4'])
    // `20251101` begins with a 2, but says no version.
    expect(namesFor('claude opus 2')).toEqual([])
  })

  it('lists no near word beside a right one, and takes no known word for a slip', () => {
    expect(namesFor('mini')).toEqual(['GPT-5 Mini', 'MiniMax M2'])
    expect(namesFor('gemini 3')).toEqual(['Gemini 3 Pro'])
    expect(namesFor('kimi 4.7')).toEqual([])
  })

  it('lists those on a board as they rank, a board of use behind all others, then the newest', () => {
    expect(namesFor('gpt')).toEqual(['GPT-5.5', 'GPT-5.4', 'GPT-4o', 'GPT-5', 'GPT-5 Mini', 'gpt-oss-120b', 'GPT-4.1'])
    expect(namesFor('claude opus')).toEqual(['Claude Opus 4.7', 'Claude Opus 4.5', 'Claude Opus 4', 'Claude 3 Opus', 'Claude Opus 4.7 (Fast)'])
  })

  it('stops at the limit', () => {
    expect(namesFor('gpt', 1)).toEqual(['GPT-5.5'])
  })

  it.each([
    ['gpt 5', '[GPT]-[5].5 openai', 'GPT-5.5'],
    ['claud opsu 4.7', '[Claud]e [Opus] [4.7] anthropic', 'Claude Opus 4.7'],
    ['deepseek 3.2', '[DeepSeek] [V3.2] [deepseek]', 'DeepSeek V3.2'],
    ['command r+', '[Command] [R][+] cohere', 'Command R+'],
    ['moonshot', 'Kimi K2.6 [moonshot]ai', 'Kimi K2.6'],
  ])('marks what was asked for: %s', (query, marked, name) => {
    const hit = search.find(query, 8).find(({ model }) => model.name === name)
    expect(hit && markedText(hit)).toBe(marked)
  })
})

function markedText({ name, creator }: Hit): string {
  const show = (parts: TextPart[]) => parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
  return `${show(name)} ${show(creator)}`
}
