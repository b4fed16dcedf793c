import { describe, expect, it } from 'vitest'
import { unpackNames } from '../../tests/unpack-index.ts'
import type { IndexedNames } from './mention.ts'
import { linesOfHead, packNames } from './packed-names.ts'

const names: IndexedNames = {
  'gpt 5.5': [0, 0, 'nothing'],
  'gpt 5.5 pro': [1, 0, 'nothing'],
  'opus 4.7': [2, 1, 'kin', true],
  sonar: [3, 2, 'path'],
}

describe('packNames', () => {
  it('loses nothing', () => {
    expect(unpackNames(packNames(names))).toEqual(names)
  })

  it('takes a list of many names that begin alike', () => {
    const many = Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`gpt ${at}`, [at, 0, 'nothing'] as const]))
    expect(linesOfHead(packNames(many), 'gpt')?.split('\n')).toHaveLength(40_000)
  })

  it('gives the names of one first word, and none for a word that has none', () => {
    const packed = packNames(names)
    expect(linesOfHead(packed, 'gpt')?.split('\n').map((line) => line.split('\t')[0])).toEqual(['5.5', '5.5 pro'])
    expect(linesOfHead(packed, 'constructor')).toBeUndefined()
  })
})
