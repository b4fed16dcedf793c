import { describe, expect, it } from 'vitest'
import { savedFrom, savedIn, withoutSaved, withSaved, MOST_SAVED } from './saved-story.ts'

const saved = (id: string, savedAtMs = 1) => savedFrom({ id, title: id.toUpperCase(), url: `https://news.example/${id}` }, '2026-04-24', savedAtMs)
/** As a newer version of ours may write it. */
const foreign = { id: 'x', folder: 'later' }

describe('what is saved', () => {
  it('is kept with all that it takes to read it once its edition is gone, the last one first', () => {
    const story = { id: 'a', title: 'A', url: 'https://news.example/a', source: 'News', publishedAtMs: 7, language: 'de', summary: 'Long', alsoIn: [] }
    const stored = withSaved([saved('b', 1)], savedFrom(story, '2026-04-24', 2))
    expect(savedIn(stored)[0]).toEqual({ id: 'a', title: 'A', url: 'https://news.example/a', source: 'News', publishedAtMs: 7, language: 'de', day: '2026-04-24', savedAtMs: 2 })
    expect(savedIn(stored).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('is there once, and gone when removed', () => {
    const stored = withSaved([saved('a'), saved('b')], saved('a', 3))
    expect(savedIn(stored).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(savedIn(withoutSaved(stored, ['a', 'z'])).map(({ id }) => id)).toEqual(['b'])
  })

  it('never makes room for itself by dropping what was saved before', () => {
    const full = Array.from({ length: MOST_SAVED }, (_, at) => saved(`s${at}`))
    expect(withSaved(full, saved('one more'))).toBeUndefined()
    expect(withSaved(full, saved('s7'))).toHaveLength(MOST_SAVED)
  })

  it.each([[undefined], ['torn'], [{}]])('is nothing where %j is stored', (stored) => {
    expect(savedIn(stored)).toEqual([])
    expect(withSaved(stored, saved('a'))).toEqual([saved('a')])
  })

  it('passes over what it cannot read, and loses nothing of it', () => {
    const stored = withSaved([foreign, { ...saved('b'), day: 'someday' }], saved('a')) ?? []
    expect(savedIn(stored)).toEqual([saved('a')])
    expect(withoutSaved(stored, ['a', 'x'])).toHaveLength(2)
  })
})
