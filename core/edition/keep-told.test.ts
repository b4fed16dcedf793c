import { describe, expect, it } from 'vitest'
import type { Edition, SectionId } from './edition.ts'
import { keepTold } from './keep-told.ts'

const editionOf = (origin: Edition['origin'], sections: Partial<Record<SectionId, string[]>>): Edition => ({
  date: '2026-04-23',
  origin,
  sections: Object.entries(sections).map(([id, ids]) => ({ id: id as SectionId, stories: ids.map((story) => ({ id: story, title: story })) })),
  boards: [],
})

describe('keepTold', () => {
  it('prints the report first, and keeps what was told and it does not print', () => {
    const kept = keepTold(editionOf('report', { wire: ['a', 'b'] }), editionOf('composed', { labs: ['l'], wire: ['b', 'c'], papers: [] }))
    expect(kept).toEqual({ ...editionOf('report', { wire: ['a', 'b', 'c'], labs: ['l'] }) })
  })
})
