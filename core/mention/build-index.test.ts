import { expect, it } from 'vitest'
import { checkedIndex } from '../../tests/fixtures/check/catalogue.ts'
import { modelById, ownVariant } from './packed-models.ts'

const { models, groups } = checkedIndex()
const gpt55 = (variant?: string) => modelById(models, 'openai/gpt-5.5', variant)

it('hands a page the best row’s figures for a bare name, and exactly its row’s for a name that says its effort', () => {
  expect(gpt55()).toMatchObject({ name: 'GPT-5.5', figures: '60.2 · $11.25 blend' })
  for (const written of ['low', 'Low', 'low effort']) expect(gpt55(written)).toMatchObject({ name: 'GPT-5.5 (low)', figures: '49.0 · $11.25 blend' })
  expect(gpt55('medium')?.figures).toBe('55.1 · $11.25 blend')
})

it('hands it nothing more for an effort that no board lists, or that is the best row itself', () => {
  for (const written of ['high', 'xhigh']) expect([gpt55(written), ownVariant(models, 'openai/gpt-5.5', written)]).toEqual([gpt55(), undefined])
})

it('hands it the other names of a family once, among all names', () => {
  expect(groups.filter(({ otherNames = {} }) => Object.keys(otherNames).length > 0)).toEqual([])
})
