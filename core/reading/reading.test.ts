import { describe, expect, it } from 'vitest'
import type { Story } from '../edition/edition.ts'
import { readStateOf, withoutRead, withRead } from './reading.ts'

const url = 'https://news.example/one'
const story: Story = { id: url, title: 'One', url }

describe('withRead', () => {
  it('adds each story once, and leaves what changes nothing as it is', () => {
    const reading = withRead({ read: ['a'] }, ['b', 'a', 'b'])
    expect(reading.read).toEqual(['a', 'b'])
    expect(withRead(reading, ['a'])).toBe(reading)
  })

  it('forgets the oldest when there are too many', () => {
    const { read } = withRead({ read: ['oldest', 'old'] }, Array.from({ length: 1999 }, (_, at) => `new ${at}`))
    expect([read.length, read[0], read.at(-1)]).toEqual([2000, 'old', 'new 1998'])
  })
})

describe('withoutRead', () => {
  it('takes back what was read, and leaves the others in their order', () => {
    expect(withoutRead({ read: ['a', 'b', 'c'] }, ['b', 'z']).read).toEqual(['a', 'c'])
  })
})

describe('readStateOf', () => {
  it('knows a story by its id', () => {
    expect(readStateOf(story, new Set())).toBe('unread')
    expect(readStateOf(story, new Set([url]))).toBe('read')
  })

  it('keeps a story read when another report comes to tell it', () => {
    const retold = { id: 'https://first.example/', title: 'First', url: 'https://first.example/', alsoIn: [{ title: 'One', url: `${url}?utm_source=feed` }] }
    expect(readStateOf(retold, new Set([url]))).toBe('read')
  })

  it('asks nobody to read what cannot be opened', () => {
    expect(readStateOf({ id: '1', title: 'Printed only' }, new Set())).toBeUndefined()
    expect(readStateOf({ id: '1', title: 'Unsafe', url: 'javascript:alert(1)' }, new Set())).toBeUndefined()
  })
})
