import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makerWords } from '../../catalog/makers.ts'
import { finish } from '../steps/steps.ts'
import { composeEdition, type EditionMaterial } from './compose-edition.ts'
import { sectionIds, type Edition, type SectionId, type Story } from './edition.ts'
import type { FeedStories } from './gather-stories.ts'
import { defaultPaperFocus } from './paper-focus.ts'

const nowMs = Date.parse('2026-04-24T08:00:00Z')
const hoursAgo = (hours: number) => nowMs - hours * 3_600_000
const subjects = ['harbour', 'orchard', 'violin', 'glacier', 'bakery', 'tractor', 'lantern', 'meadow', 'turbine', 'canyon', 'pottery', 'saddle']
/** Headlines that have no word in common. */
const story = (id: string, hours: number, other: Partial<Story> = {}): Story => ({
  id,
  title: `The ${id} ${subjects[id.charCodeAt(0) % subjects.length] ?? ''}`,
  publishedAtMs: hoursAgo(hours),
  ...other,
})
const feed = (section: SectionId, ...stories: Story[]): FeedStories => ({ section, stories, fetchedAtMs: nowMs })
const editionOf = (date: string, stories: Story[], other: Partial<Edition> = {}): Edition => ({
  date,
  origin: 'report',
  url: `https://inference.report/archive/${date}`,
  editorial: { paragraphs: ['Once.'], byline: 'Grant Calloway' },
  sections: [{ id: 'wire', allUrl: `https://inference.report/feeds/${date}`, stories }],
  boards: [],
  ...other,
})
const printed: Story = { id: 'a', title: 'Printed without a time' }
const report = editionOf('2026-04-24', [printed])
const reportBefore = editionOf('2026-04-23', [{ id: 'old', title: 'Of yesterday' }])

function compose(material: Partial<EditionMaterial>): Edition | undefined {
  const now = { ms: nowMs, day: '2026-04-24' }
  return finish(composeEdition({ report: undefined, feeds: [], earlier: [], isUnderway: false, focus: defaultPaperFocus, makerWords, now, ...material }))
}
const sectionOf = (edition: Edition | undefined, id: SectionId = 'wire') => edition?.sections.find((section) => section.id === id)
const idsOf = (edition: Edition | undefined, id?: SectionId) => sectionOf(edition, id)?.stories.map((each) => each.id)
const news = (count: number) => feed('wire', ...['b', 'c', 'd', 'e', 'f', 'g'].slice(0, count).map((id, position) => story(id, position + 1)))

describe('while the report has today’s edition', () => {
  it('its sections are continued by fresh stories, newest first, each once', () => {
    const edition = compose({ report, feeds: [feed('wire', story('b', 5), story('a', 2), story('c', 1))] })
    expect(idsOf(edition)).toEqual(['a', 'c', 'b'])
    expect(sectionOf(edition)?.allUrl).toBe('https://inference.report/feeds/2026-04-24')
    expect(edition).toMatchObject({ origin: 'report', editorial: report.editorial })
  })

  it('leaves out what is older than two days or undated', () => {
    expect(idsOf(compose({ report, feeds: [feed('wire', story('old', 49), { id: 'undated', title: 'No date' })] }))).toEqual(['a'])
  })

  it('puts other reports beside the story it prints', () => {
    const stories = [{ id: 'x', title: 'Maine bans new large datacenters' }]
    const other = story('y', 1, { title: 'Maine bans large new datacenters for a year', source: 'TechCrunch', url: 'https://techcrunch.com/maine' })
    const edition = compose({ report: editionOf('2026-04-24', stories), feeds: [feed('wire', other)] })
    expect(sectionOf(edition)?.stories).toEqual([
      { ...stories[0], alsoIn: [{ title: other.title, source: 'TechCrunch', url: 'https://techcrunch.com/maine' }] },
    ])
  })
})

describe('while the report has none for today', () => {
  it('composes one of the last day, says so, and invents no editorial', () => {
    const edition = compose({ feeds: [feed('papers', story('p', 4)), feed('wire', story('late', 25))] })
    expect(edition).toMatchObject({ date: '2026-04-24', origin: 'composed', boards: [] })
    expect(edition).not.toHaveProperty('editorial')
    expect([idsOf(edition, 'papers'), idsOf(edition)]).toEqual([['p'], []])
  })

  it('keeps yesterday’s report until there is enough that it has not told', () => {
    expect(compose({ report: reportBefore, feeds: [news(4)] })).toMatchObject({ date: '2026-04-23', origin: 'report' })
    expect(compose({ report: reportBefore, feeds: [news(5)] })).toMatchObject({
      date: '2026-04-24',
      origin: 'composed',
      lastReport: { date: '2026-04-23', url: 'https://inference.report/archive/2026-04-23' },
    })
  })

  it('does not count what yesterday’s edition told, nor papers', () => {
    const told = editionOf('2026-04-23', news(5).stories as Story[])
    expect(compose({ report: reportBefore, feeds: [news(5)], earlier: [told] })?.date).toBe('2026-04-23')
    expect(compose({ report: reportBefore, feeds: [{ ...news(6), section: 'papers' }] })?.date).toBe('2026-04-23')
  })

  it('once begun, goes on', () => {
    expect(compose({ report: reportBefore, feeds: [news(1)], isUnderway: true })).toMatchObject({ date: '2026-04-24', origin: 'composed' })
  })

  it('needs but one piece of news when the report stopped days ago', () => {
    expect(compose({ report: editionOf('2026-04-20', []), feeds: [news(1)] })?.date).toBe('2026-04-24')
  })

  it('shows the edition composed yesterday while today has nothing, rather than an older report', () => {
    const yesterday = editionOf('2026-04-23', [], { origin: 'composed' })
    expect(compose({ report: editionOf('2026-04-21', []), earlier: [yesterday] })).toEqual(yesterday)
  })

  it('shows no earlier report when the report was switched off', () => {
    expect(compose({ earlier: [reportBefore], feeds: [news(1)] })).toMatchObject({ date: '2026-04-24', origin: 'composed' })
    expect(compose({ earlier: [reportBefore] })).toBeUndefined()
  })

  it('keeps the last boards', () => {
    const boards = [{ id: 'swe-rebench', asOf: '2026-04-23', url: 'https://inference.report/', rows: [{ rank: 1, name: 'GLM-5', score: 62.8 }] }]
    expect(compose({ report: { ...reportBefore, boards }, feeds: [news(5)] })?.boards).toEqual(boards)
  })

  it('is nothing when there is nothing to show', () => {
    expect(compose({})).toBeUndefined()
  })
})

describe('a composed edition', () => {
  const verge = story('v', 2, { title: 'GPT-5.5 is here', source: 'The Verge', url: 'https://theverge.com/gpt' })
  const openai = story('o', 3, { title: 'Introducing GPT-5.5', source: 'OpenAI', url: 'https://openai.com/gpt', summary: 'GPT-5.5 finishes long tasks with fewer tokens than before. More below.', language: 'en' })
  const forum = { ...openai, title: 'GPT-5.5', source: 'Hacker News', publishedAtMs: hoursAgo(1), discussion: { url: 'https://news.ycombinator.com/item?id=1', points: 900, comments: 700 } }

  it('tells a thing once, in its maker’s words, with everyone who reports it', () => {
    const edition = compose({ feeds: [feed('wire', verge, forum), feed('labs', openai)] })
    expect(idsOf(edition)).toEqual([])
    expect(sectionOf(edition, 'labs')?.stories).toEqual([
      {
        ...openai,
        discussion: forum.discussion,
        alsoIn: [
          { title: 'GPT-5.5 is here', source: 'The Verge', url: 'https://theverge.com/gpt' },
          { title: 'GPT-5.5', source: 'Hacker News', url: 'https://news.ycombinator.com/item?id=1' },
        ],
      },
    ])
  })

  it.each(['http://noise.example/cars', 'https://www.noise.example/cars/'])('knows the page of a lab where a forum writes its address as %s', (address) => {
    const lab = story('n', 3, { id: 'https://noise.example/cars', url: 'https://noise.example/cars', title: 'Separating signal from noise', source: 'A Lab' })
    const discussed = { ...lab, id: address, url: address, title: 'Old cars rank worse than new bicycles', source: 'Hacker News', discussion: forum.discussion }
    const edition = compose({ feeds: [feed('wire', discussed), feed('labs', lab)] })
    expect(idsOf(edition)).toEqual([])
    expect(sectionOf(edition, 'labs')?.stories).toEqual([
      { ...lab, discussion: forum.discussion, alsoIn: [{ title: discussed.title, source: 'Hacker News', url: forum.discussion.url }] },
    ])
  })

  it('lists a repository once that two lists name, with a last slash and without', () => {
    const address = 'https://github.com/a/b'
    const lists = [address, `${address}/`].map((id, position) => feed('trending', story('r', 1, { id, url: id, title: position === 0 ? 'a/b' : 'a/b: a tool' })))
    expect(idsOf(compose({ feeds: lists }), 'trending')).toHaveLength(1)
  })

  it('places what many report above what one reported a little later', () => {
    const both = [verge, story('t', 2, { title: 'GPT-5.5 is out', source: 'TechCrunch' })]
    expect(idsOf(compose({ feeds: [feed('wire', story('b', 1), ...both, story('c', 20))] }))).toEqual(['t', 'b', 'c'])
  })

  it('leads with whole sentences of its stories, each with its source', () => {
    expect(compose({ feeds: [feed('labs', openai), feed('wire', story('b', 1, { summary: 'Cut off in the middle of a long and winding…', source: 'X' }))] })?.lead).toEqual([
      { text: 'GPT-5.5 finishes long tasks with fewer tokens than before.', source: 'OpenAI', url: 'https://openai.com/gpt', language: 'en' },
    ])
  })

  it('puts what an earlier edition told last, with the day it began, and quotes none of it', () => {
    const before = editionOf('2026-04-23', [{ ...verge, continuesSince: '2026-04-22' }])
    const other = story('t', 1, { title: 'GPT-5.5 is out', source: 'TechCrunch', summary: 'OpenAI says that the model finishes long tasks with fewer tokens.' })
    const edition = compose({ feeds: [feed('wire', other, story('c', 20))], earlier: [before], isUnderway: true })
    expect(sectionOf(edition)?.stories).toMatchObject([{ id: 'c' }, { id: 't', continuesSince: '2026-04-22' }])
    expect(edition).not.toHaveProperty('lead')
  })

  it('orders papers by the reader’s focus', () => {
    const paper = (id: string, category: string, abstract: string) => story(id, 3, { paper: { authors: [], category, abstract } })
    const feeds = [feed('papers', paper('b', 'cs.CL', 'On words'), paper('c', 'stat.ML', 'On chance'), paper('d', 'cs.RO', 'On conformal prediction'))]
    expect(idsOf(compose({ feeds }), 'papers')).toEqual(['c', 'b', 'd'])
    expect(idsOf(compose({ feeds, focus: { categories: ['cs'], words: ['Conformal Prediction'] } }), 'papers')).toEqual(['d', 'b', 'c'])
  })

  it('keeps what trends in its order, though nothing there has a date', () => {
    const trending = ['z', 'b', 'm'].map((id): Story => ({ id, title: `owner/${id}` }))
    expect(idsOf(compose({ feeds: [feed('trending', ...trending)] }), 'trending')).toEqual(['z', 'b', 'm'])
  })
})

describe('whatever the feeds', () => {
  const storyArbitrary = fc.record({
    id: fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://b.example/2', 'https://c.example/1'),
    title: fc.constantFrom('Introducing GPT-5.5', 'GPT-5.5 is out', 'Claude Opus 4.7', 'Maine bans datacenters', 'A ban on datacenters in Maine', 'Violins'),
    source: fc.constantFrom('One', 'Two', 'Three'),
    publishedAtMs: fc.integer({ min: hoursAgo(23), max: nowMs }),
    summary: fc.constantFrom('The model finishes long tasks with fewer tokens than before. It does.', 'No.', 'Lawmakers approved a moratorium on datacenters of more than 20 megawatts, and the governor will sign it'),
  })
  const withUrl = storyArbitrary.map((each): Story => ({ ...each, url: each.id }))
  const feeds = fc.array(fc.record({ section: fc.constantFrom(...sectionIds), stories: fc.array(withUrl, { maxLength: 6 }), fetchedAtMs: fc.constant(nowMs) }), { minLength: 1, maxLength: 4 })
  const inSections = (edition: Edition | undefined) => edition?.sections.flatMap(({ stories }) => stories) ?? []

  it('composes the same edition twice, and loses no address', () => {
    fc.assert(
      fc.property(feeds, (given) => {
        const edition = compose({ feeds: given })
        expect(compose({ feeds: given })).toEqual(edition)
        const shown = new Set(inSections(edition).flatMap(({ url, alsoIn = [] }) => [url, ...alsoIn.map((other) => other.url)]))
        for (const { url } of given.flatMap(({ stories }) => stories)) expect(shown).toContain(url)
      }),
    )
  })

  it('tells each thing of a section once, and leads with nothing that no source said', () => {
    fc.assert(
      fc.property(feeds, (given) => {
        const edition = compose({ feeds: given })
        for (const { stories } of edition?.sections ?? []) expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length)
        for (const { text, source } of edition?.lead ?? []) {
          expect(given.flatMap(({ stories }) => stories).some((each) => each.source === source && each.summary?.includes(text))).toBe(true)
        }
        expect(edition?.lead?.length ?? 0).toBeLessThanOrEqual(5)
      }),
    )
  })
})
