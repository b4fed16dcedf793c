// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import type { Mark } from './find-in-page.ts'
import { isShared } from './named-lines.ts'

const gpt = { modelId: 'openai/gpt-5.5', written: 'GPT-5.5' } as Mark
const line = { left: 100, top: 200, width: 60, height: 23 }
const claude = (box: object) => [{ key: 'anthropic/claude-opus-4.7 ', box: { ...line, left: 300, ...box } }]

it('tells another name on the line, also a smaller or raised one, from those above and below', () => {
  expect(isShared(line, gpt, claude({}))).toBe(true)
  expect(isShared(line, gpt, claude({ top: 198, height: 14 }))).toBe(true)
  // Lines set solid, whose boxes overlap.
  expect([-20, 20].map((px) => isShared(line, gpt, claude({ top: line.top + px })))).toEqual([false, false])
})

it('takes the same model again for no other, but its variant with figures of its own', () => {
  expect(isShared(line, gpt, [{ key: 'openai/gpt-5.5 ', box: line }])).toBe(false)
  expect(isShared(line, gpt, [{ key: 'openai/gpt-5.5 high', box: line }])).toBe(true)
})
