import { describe, expect, it } from 'vitest'
import { composeEdition } from './compose-edition.ts'
import type { Edition, Story } from './edition.ts'

const nowMs = Date.parse('2026-04-24T08:00:00Z')
const now = { ms: nowMs, day: '2026-04-24' }
const hoursAgo = (hours: number) => nowMs - hours * 3_600_000
const story = (id: string, publishedAtMs?: number): Story => ({ id, title: `Title of ${id}`, publishedAtMs })
const report: Edition = {
  date: '2026-04-24',
  origin: 'report',
  editorial: { paragraphs: ['Once.'], byline: 'Grant Calloway' },
  sections: [{ id: 'wire', allUrl: 'https://inference.report/feeds/2026-04-24', stories: [story('a')] }],
  boards: [],
}
const wire = (edition: Edition | undefined) => edition?.sections.find(({ id }) => id === 'wire')

describe('composeEdition', () => {
  it('continues the report’s sections with fresh stories, newest first, each once', () => {
    const feed = { section: 'wire' as const, stories: [story('b', hoursAgo(5)), story('a', hoursAgo(2)), story('c', hoursAgo(1))] }
    const edition = composeEdition(report, [feed], now)
    expect(wire(edition)?.stories.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
    expect(wire(edition)?.allUrl).toBe('https://inference.report/feeds/2026-04-24')
    expect(edition?.editorial).toEqual(report.editorial)
  })

  it('leaves out what is older than two days or undated', () => {
    const feed = { section: 'wire' as const, stories: [story('old', hoursAgo(49)), story('undated')] }
    expect(wire(composeEdition(report, [feed], now))?.stories.map(({ id }) => id)).toEqual(['a'])
  })

  it('without a report says that it is made of feeds, and invents no editorial', () => {
    const edition = composeEdition(undefined, [{ section: 'papers', stories: [story('p', hoursAgo(4))] }], now)
    expect(edition).toMatchObject({ date: '2026-04-24', origin: 'composed', boards: [] })
    expect(edition).not.toHaveProperty('editorial')
  })

  it('is nothing when there is nothing to show', () => {
    expect(composeEdition(undefined, [], now)).toBeUndefined()
  })
})
