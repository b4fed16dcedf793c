import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makerWords } from '../../catalog/makers.ts'
import { readLabelledStories, type LabelledStory } from '../../tests/fixtures/stories/labelled-stories.ts'
import { finish } from '../steps/steps.ts'
import { clusterStories } from './cluster-stories.ts'
import type { Story } from './edition.ts'

const clustersOf = (stories: readonly Story[]) => finish(clusterStories(stories, makerWords))
const atMs = Date.parse('2026-04-24T08:00:00Z')
let count = 0
const story = (title: string, other: Partial<Story> = {}): Story => {
  const id = `https://news.example/${count++}`
  return { id, title, url: id, source: id, publishedAtMs: atMs, ...other }
}
const areOne = (one: Story, other: Story) => clustersOf([one, other]).length === 1

/** How many of the pairs that were put together belong together, and how many of those that do were found. */
function score(labelled: readonly LabelledStory[]): { precision: number; recall: number } {
  const eventOf = new Map(labelled.map(({ story, event }) => [story.id, event]))
  const pairsOf = (ids: readonly string[]) => ids.flatMap((id, position) => ids.slice(0, position).map((other) => [id, other] as const))
  const isTrue = ([one, other]: readonly [string, string]) => eventOf.get(one) === eventOf.get(other)
  const found = clustersOf(labelled.map(({ story }) => story)).flatMap((cluster) => pairsOf(cluster.map(({ id }) => id)))
  const right = found.filter(isTrue).length
  return { precision: right / found.length, recall: right / pairsOf([...eventOf.keys()]).filter(isTrue).length }
}

describe('on labelled headlines', () => {
  it.each([
    ['those the rule was made with', 'labelled', { precision: 0.92, recall: 0.75 }],
    ['those it was not', 'held-back', { precision: 0.92, recall: 0.6 }],
  ] as const)('finds most reports of one event, and seldom joins two events: %s', async (_which, name, least) => {
    const { precision, recall } = score(await readLabelledStories(name))
    expect(precision).toBeGreaterThan(least.precision)
    expect(recall).toBeGreaterThan(least.recall)
  })
})

describe('clusterStories', () => {
  it('joins what has one address, whatever its headline', () => {
    const one = story('Scaling laws for kitchens')
    expect(areOne(one, { ...one, title: 'A paper on cooking', source: 'Hacker News' })).toBe(true)
  })

  it('takes a release for one event, however it is told', () => {
    expect(areOne(story('Introducing GPT-5.5'), story('GPT-5.5 is here, and OpenAI says it needs less hand-holding'))).toBe(true)
    expect(areOne(story('Claude Opus 4.7'), story('Anthropic launches Claude Opus 4.7 with a new effort setting'))).toBe(true)
  })

  it.each([
    ['two versions', 'Introducing Claude Sonnet 4.9', 'Introducing Claude Opus 4.7'],
    ['two tiers', 'Gemini 3.5 Pro is available', 'Gemini 3.5 Flash is available'],
    ['a release and what a host offers', 'Introducing GPT-5.5', 'GPT-5.5 now available in Microsoft Foundry'],
    ['two makers', 'OpenAI raises $20 billion at a $900 billion valuation', 'Anthropic raises $20 billion at a $900 billion valuation'],
    ['a week and an event', 'The week in AI: OpenAI, Anthropic and Google', 'OpenAI and Anthropic sign a safety pact'],
  ])('keeps apart %s', (_what, one, other) => {
    expect(areOne(story(one), story(other))).toBe(false)
  })

  it('keeps apart what lies more than two days apart', () => {
    const title = 'Maine bans new large datacenters for a year'
    expect(areOne(story(title), story(title, { publishedAtMs: atMs - 47 * 3_600_000 }))).toBe(true)
    expect(areOne(story(title), story(title, { publishedAtMs: atMs - 49 * 3_600_000 }))).toBe(false)
  })
})

describe('whatever the stories', () => {
  let pool: Story[]
  beforeAll(async () => {
    pool = (await readLabelledStories('labelled')).map(({ story }) => story)
  })
  const some = () => fc.shuffledSubarray(pool, { minLength: 1, maxLength: 60 })

  it('puts each into exactly one cluster', () => {
    fc.assert(
      fc.property(some(), (stories) => {
        const ids = clustersOf(stories).flatMap((cluster) => cluster.map(({ id }) => id))
        expect(ids.sort()).toEqual(stories.map(({ id }) => id).sort())
      }),
    )
  })

  it('does not mind their order', () => {
    fc.assert(
      fc.property(some(), (stories) => {
        expect(clustersOf([...stories].reverse())).toEqual(clustersOf(stories))
      }),
    )
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (titles) => {
        expect(clustersOf(titles.map((title) => story(title))).flat()).toHaveLength(titles.length)
      }),
    )
  })
})
