import { describe, expect, it } from 'vitest'
import { nameTree } from './name-tree.ts'
import { packNames } from './packed-names.ts'

const names = packNames({
  'gpt 5.5': [0, 0, 'nothing'],
  'gpt 5.5 pro': [1, 0, 'nothing'],
  'gpt 5': [2, 0, 'ai'],
  sonar: [3, 1, 'path'],
  'sonar pro': [4, 1, 'ai', true],
})
const tree = nameTree(names, (place) => place.join(' '))
const reach = ([head = '', ...tokens]: string[]) => tokens.reduce((node, token) => node?.next(token), tree.next(head))

describe('nameTree', () => {
  it.each([
    ['gpt 5.5', '0 0 nothing'],
    ['gpt 5.5 pro', '1 0 nothing'],
    ['gpt 5', '2 0 ai'],
    ['sonar', '3 1 path'],
    ['sonar pro', '4 1 ai true'],
    ['gpt', undefined],
    ['gpt 5.5 mini', undefined],
    ['claude', undefined],
    ['constructor', undefined],
  ])('tells what %s names', (name, end) => {
    expect(reach(name.split(' '))?.end).toBe(end)
  })

  it('tells where no name goes further', () => {
    expect(reach(['gpt', '5.5'])?.goesOn).toBe(true)
    expect(reach(['gpt', '5.5', 'pro'])?.goesOn).toBe(false)
    expect(reach(['sonar', 'pro'])?.goesOn).toBe(false)
  })

  it('tells by what no name goes further', () => {
    const mayGoOn = [...'pPx5'].map((character) => reach(['gpt', '5.5'])?.mayGoOnBy(character.charCodeAt(0)))
    expect(mayGoOn).toEqual([true, true, false, false])
    expect(tree.next('gpt')?.mayGoOnBy('5'.charCodeAt(0))).toBe(true)
  })
})
