import { describe, expect, it } from 'vitest'
import { families } from '../../catalog/families.ts'
import type { Model } from './model.ts'
import { relativesOf } from './relatives.ts'

const model = (id: string, name = id.slice(id.indexOf('/') + 1), releasedOn?: string): Model => ({ id, name, creator: '', aliases: [], releasedOn })
const models = [
  model('anthropic/claude-3.5-sonnet'),
  model('anthropic/claude-opus-4.6'),
  model('anthropic/claude-opus-4.7'),
  model('anthropic/claude-sonnet-5'),
  model('deepseek/deepseek-chat-v3.1', 'DeepSeek V3.1'),
  model('deepseek/deepseek-r1', 'R1'),
  model('google/gemini-2.5-flash'),
  model('google/gemini-2.5-pro'),
  model('google/gemini-3.1-pro-preview'),
  model('mistralai/mistral-large-2512', 'Mistral Large 2512'),
  model('mistralai/mistral-medium-3.5'),
  model('openai/gpt-4o'),
  model('openai/gpt-5.4'),
  model('openai/gpt-5.4-mini'),
  model('openai/gpt-5.5'),
  model('openai/gpt-oss-120b'),
  model('openai/o3-mini'),
  model('openai/o4-mini'),
]

function namesNear(written: string, familyId: string, limit: number): string[] {
  const family = families.find(({ id }) => id === familyId)
  return family ? relativesOf(written, family, models).slice(0, limit).map(({ id }) => id.slice(id.indexOf('/') + 1)) : []
}

describe('relativesOf', () => {
  it.each([
    ['the nearest version first', 'GPT-5.7', 'gpt', ['gpt-5.5', 'gpt-5.4']],
    ['models of the same tier before nearer versions of others', 'GPT-5.7 mini', 'gpt', ['gpt-5.4-mini', 'gpt-5.5']],
    ['the same tier in an older order of words as well', 'Claude Sonnet 6', 'claude', ['claude-sonnet-5', 'claude-3.5-sonnet', 'claude-opus-4.7']],
    ['a preview as what it previews', 'Gemini 4 Pro', 'gemini', ['gemini-3.1-pro-preview', 'gemini-2.5-pro', 'gemini-2.5-flash']],
    ['versions in the first word', 'o5 mini', 'o-series', ['o4-mini', 'o3-mini']],
    ['names that only people use', 'Mistral Large 4', 'mistral', ['mistral-large-2512', 'mistral-medium-3.5']],
    ['one line of versions before another', 'DeepSeek V5', 'deepseek', ['deepseek-chat-v3.1', 'deepseek-r1']],
  ] as const)('knows %s', (_what, written, familyId, expected) => {
    expect(namesNear(written, familyId, expected.length)).toEqual(expected)
  })

  it('has no neighbours among names without a version, nor for one', () => {
    expect(namesNear('GPT-5.7', 'gpt', 20)).not.toContain('gpt-oss-120b')
    expect(namesNear('Mistral Huge', 'mistral', 20)).toEqual([])
  })
})
