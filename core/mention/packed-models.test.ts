import { describe, expect, it } from 'vitest'
import { unpackModels } from '../../tests/unpack-index.ts'
import type { MentionedModel } from './mention.ts'
import { modelById, packModels } from './packed-models.ts'

const models: [string, MentionedModel][] = [
  ['openai/gpt-5.5', { name: 'GPT-5.5', figures: '60.2 · $11.25 blend', asOfMs: Date.parse('2026-04-24') }],
  ['openai/gpt-5.5-pro', { name: 'GPT-5.5 Pro', figures: '' }],
]

describe('packModels', () => {
  it('loses nothing, and keeps the order', () => {
    expect(unpackModels(packModels(models))).toEqual(models)
    expect(unpackModels(packModels([]))).toEqual([])
  })

  it('lets no name break a line', () => {
    const packed = packModels([['a/b', { name: 'A\n\tB', figures: '1\n2' }, [['low\teffort', '3']]], ...models])
    expect(unpackModels(packed)[0]).toEqual(['a/b', { name: 'A B', figures: '1 2' }])
    expect(modelById(packed, 'a/b', 'low')).toEqual({ name: 'A B (low effort)', figures: '3' })
    expect(modelById(packed, 'openai/gpt-5.5')).toEqual(models[0]?.[1])
  })

  it.each(models)('gives the one with the id %s', (id, model) => {
    expect(modelById(packModels(models), id)).toEqual(model)
  })

  it.each(['openai/gpt-5', 'gpt-5.5', '', 'GPT-5.5'])('gives none for %j', (id) => {
    expect(modelById(packModels(models), id)).toBeUndefined()
  })
})
