import { describe, expect, it } from 'vitest'
import { readUsageExport } from './read-usage-export.ts'

describe('an export of OpenRouter’s usage', () => {
  it('names each model once, and neither the rest nor a router nor a free copy', () => {
    const rows = [
      'date,model_permaslug,rank,total_tokens,share_of_daily_tokens',
      '2026-09-30,openai/gpt-5.5-20260423,1,533,0.21',
      '2026-09-29,openai/gpt-5.5-20260423,2,412,0.19',
      '2026-09-29,z-ai/glm-5.1,3,40,0.01',
      '2026-09-29,qwen/qwen3-8b:free,4,40,0.01',
      '2026-09-29,openrouter/auto,5,40,0.01',
      '2026-09-29,other,,111,0.05',
    ]
    expect(readUsageExport(`\uFEFF${rows.join('\r\n')}\r\n`)).toEqual([
      { sourceId: 'openrouter-exports', key: 'openai/gpt-5.5-20260423', creator: 'openai' },
      { sourceId: 'openrouter-exports', key: 'z-ai/glm-5.1', creator: 'z-ai' },
    ])
  })

  it('is refused when it is another table', () => {
    expect(() => readUsageExport('<!doctype html>')).toThrow('model_permaslug')
  })
})
