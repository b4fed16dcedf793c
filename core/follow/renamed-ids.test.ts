import { expect, it } from 'vitest'
import type { Model } from '../model/model.ts'
import { renamedIds } from './renamed-ids.ts'

const model = (id: string, ...aliases: string[]): Model => ({ id, name: id, creator: 'Lab', aliases })
const before = [model('lab/pro', 'pro-v1', 'Pro'), model('lab/flash', 'flash'), model('lab/gone', 'gone'), model('lab/small', 'small-latest'), model('lab/base', 'base')]
const now = [
  model('lab/pro-v1', 'lab/pro-v1', 'pro-v1'),
  model('lab/flash-8b', 'flash', 'flash-8b'),
  model('lab/flash-32b', 'flash', 'flash-32b'),
  model('lab/small-2', 'small-latest'),
  model('lab/base', 'base'),
]

it.each([
  ['goes with a model that another source calls otherwise', ['lab/base', 'lab/pro'], ['lab/base', 'lab/pro-v1']],
  ['is there once where two became one', ['lab/pro-v1', 'lab/pro'], ['lab/pro-v1']],
  ['stays where nobody lists it any more', ['lab/gone', 'lab/unheard'], ['lab/gone', 'lab/unheard']],
  ['stays where several have its name', ['lab/flash'], ['lab/flash']],
  ['does not go to whatever is the latest', ['lab/small'], ['lab/small']],
])('%s', (_, ids, expected) => {
  expect(renamedIds(ids, before, now)).toEqual(expected)
})
