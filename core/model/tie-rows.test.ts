import { describe, expect, it } from 'vitest'
import type { Board } from '../board/board.ts'
import type { Model } from './model.ts'
import { tieRows } from './tie-rows.ts'

const model = (id: string, more: Partial<Model> = {}): Model => ({ id, name: id.replace(/^.*\//, ''), creator: 'x', aliases: [], ...more })
const models = [
  'anthropic/claude-opus-4', 'anthropic/claude-opus-4.6', 'deepseek/deepseek-v3.1', 'google/gemini-3-flash-preview', 'meta-llama/llama-3.1-405b',
  'meta-llama/llama-4-maverick', 'minimax/minimax-m2.1', 'moonshotai/kimi-k2', 'moonshotai/kimi-k2-thinking', 'mistralai/mistral-medium',
  'nvidia/nemotron-3-nano-30b-a3b', 'amazon/nova-pro-v1', 'openai/o1', 'qwen/qwen3-235b-a22b', 'qwen/qwen3-30b-a3b', 'x-ai/grok-4.20',
].map((id) => model(id))

function tie(name: string, known: readonly Model[] = models) {
  const board: Board = { id: 'lmarena-text', asOf: '2026-04-20', url: 'https://x.example/', rows: [{ rank: 1, name, score: 1 }] }
  const row = tieRows([board], known)[0]?.rows[0]
  return [row?.modelId, row?.variant]
}

describe('names of boards', () => {
  it.each([
    ['claude-opus-4-6-thinking', 'anthropic/claude-opus-4.6', 'thinking'],
    ['claude-opus-4-20250514-thinking-16k', 'anthropic/claude-opus-4', '20250514 thinking 16k'],
    ['claude-opus-4-0', 'anthropic/claude-opus-4', undefined],
    ['gemini-3-flash-(thinking-minimal)', 'google/gemini-3-flash-preview', 'thinking minimal'],
    ['qwen3-235b-a22b-no-thinking', 'qwen/qwen3-235b-a22b', 'no thinking'],
    ['deepseek-v3.1-thinking', 'deepseek/deepseek-v3.1', 'thinking'],
    ['kimi-k2-thinking', 'moonshotai/kimi-k2-thinking', undefined],
    ['llama-3.1-405b-instruct-bf16', 'meta-llama/llama-3.1-405b', 'bf16'],
    ['llama-4-maverick-17b-128e-instruct', 'meta-llama/llama-4-maverick', undefined],
    ['nvidia-nemotron-3-nano-30b-a3b-bf16', 'nvidia/nemotron-3-nano-30b-a3b', 'bf16'],
    ['amazon-nova-pro-v1.0', 'amazon/nova-pro-v1', undefined],
    ['minimax-m2.1-preview', 'minimax/minimax-m2.1', 'preview'],
    ['grok-4.20-beta', 'x-ai/grok-4.20', 'beta'],
  ])('say that %s is %s, run as %s', (name, modelId, variant) => {
    expect(tie(name)).toEqual([modelId, variant])
  })

  it.each([
    ['o1-preview', 'was another model than its successor'],
    ['qwen3-30b-a3b-thinking-2507', 'is a model of its own'],
    ['mistral-medium-2508', 'is dated by the month, as other models are'],
    ['grok-4.1', 'has another version'],
    ['nova-pro', 'lacks its version'],
  ])('leave %s alone: it %s', (name) => {
    expect(tie(name)).toEqual([undefined, undefined])
  })

  it('are believed first where a list gives them as its own, whatever they seem to say', () => {
    const known = [model('z-ai/glm-4.6'), model('z-ai/glm-4.6v', { exactNames: ['z-ai/glm-4.6-20251208'] })]
    expect(tie('z-ai/glm-4.6-20251208', known)).toEqual(['z-ai/glm-4.6v', '20251208'])
    expect(tie('z-ai/glm-4.6', known)).toEqual(['z-ai/glm-4.6', undefined])
  })
})
