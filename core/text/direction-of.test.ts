import { expect, it } from 'vitest'
import { directionOf } from './direction-of.ts'

it.each(['GPT-5.5 הושק היום', 'OpenAI ו-Anthropic מגישות תביעה', 'Claude Opus 4.7 متاح الآن', 'עמוד ראשון'])('sets from the right what is mostly written so: %s', (text) => {
  expect(directionOf(text)).toBe('rtl')
})

it.each(['GPT-5.5 is out', 'What שלום means in a prompt', '4.7 · 5.5', '', '新しいモデル GPT-5.5'])('leaves all else to the browser: %s', (text) => {
  expect(directionOf(text)).toBe('auto')
})
