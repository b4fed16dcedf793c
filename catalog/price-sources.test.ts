import { describe, expect, it } from 'vitest'
import { doesYield } from '../core/source/source.ts'
import { priceSources } from './price-sources.ts'
import { sources } from './sources/index.ts'

describe('the names of price sources', () => {
  it('are those of the sources themselves; write a new source of models into price-sources.ts too', () => {
    const models = sources.filter((source) => doesYield(source, 'models'))
    expect(priceSources).toMatchObject(Object.fromEntries(models.map(({ id, title, homepage }) => [id, { title, homepage }])))
  })
})
