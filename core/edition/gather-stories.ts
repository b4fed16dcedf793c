import { startOfDayMs, type Day } from '../day/day.ts'
import { storyId } from '../feed/story-id.ts'
import type { Steps } from '../steps/steps.ts'
import { clusterStories, type Cluster } from './cluster-stories.ts'
import type { Edition, Section, SectionId, Story } from './edition.ts'
import { besides, oneStory, weightOf, type PlacedStory } from './one-story.ts'
import { pageKey } from './page-key.ts'
import type { MakerWords } from './title-words.ts'

const HALF_DAY_MS = 12 * 3_600_000

/** Stories one feed gave for one section. */
export interface FeedStories {
  section: SectionId
  stories: readonly Story[]
  /** When it gave them: a list of what trends dates nothing, and holds for then. */
  fetchedAtMs: number
}

/** A story of the last hours, and in what order all who report it are to be asked for a sentence. */
export interface FreshStory extends PlacedStory {
  reports: readonly Story[]
}

interface Gathered {
  /** The given sections, each story as printed, with the others who report it. */
  printed: Section[]
  /** What no section prints, by weight: first what is new, then what an earlier edition has told. */
  fresh: FreshStory[]
}

interface Origin extends PlacedStory {
  kind: 'printed' | 'fresh' | 'told'
  atMs: number
  /** Of what was told: since when. */
  since?: Day
}

/**
 * Gathers the feeds' stories of the last hours, each thing once: beside the story that an edition prints already, or as one of its own.
 * Labs and wire report the same things; a paper or a repository is known by its address and title alone.
 */
export function* gatherStories(
  printed: readonly Section[],
  feeds: readonly FeedStories[],
  earlier: readonly Edition[],
  { nowMs, withinMs, makerWords }: { nowMs: number; withinMs: number; makerWords: MakerWords },
): Steps<Gathered> {
  const origins = [
    ...printed.flatMap(({ id, stories }) => stories.map((story): Origin => ({ kind: 'printed', section: id, story, atMs: nowMs }))),
    ...feeds.flatMap(freshIn).filter(({ atMs }) => nowMs - atMs <= withinMs),
    ...earlier.flatMap(toldIn),
  ]
  const originOf = new Map<Story, Origin>(origins.map((origin) => [{ ...origin.story, publishedAtMs: origin.atMs }, origin]))
  const inSections = (...ids: SectionId[]) => [...originOf].flatMap(([timed, { section }]) => (ids.includes(section) ? [timed] : []))
  const clusters = [
    ...(yield* clusterStories(inSections('labs', 'wire'), makerWords)),
    ...groupByAddress(inSections('papers')),
    ...groupByAddress(inSections('trending')),
  ].map((cluster) => cluster.flatMap((timed) => originOf.get(timed) ?? []))

  const beside = new Map<Story, Story[]>()
  const fresh: (FreshStory & { weight: number })[] = []
  for (const cluster of clusters) {
    const reports = cluster.filter(({ kind }) => kind === 'fresh')
    const own = cluster.find(({ kind }) => kind === 'printed')
    if (own) beside.set(own.story, reports.map(({ story }) => story))
    else if (reports.length > 0) fresh.push(freshStory(reports, cluster))
  }
  return {
    printed: printed.map((section) => ({
      ...section,
      stories: section.stories.map((story) => besides(story, beside.get(story) ?? [])),
    })),
    fresh: fresh.sort((a, b) => Number(isTold(a)) - Number(isTold(b)) || b.weight - a.weight || (a.story.id < b.story.id ? -1 : 1)),
  }
}

function freshIn({ section, stories, fetchedAtMs }: FeedStories): Origin[] {
  return stories.flatMap((story, position): Origin[] => {
    // What trends is listed without dates, first things first.
    const atMs = story.publishedAtMs ?? (section === 'trending' ? fetchedAtMs - position : undefined)
    return atMs === undefined ? [] : [{ kind: 'fresh', section, story, atMs }]
  })
}

/** What an earlier edition told, and all who reported it. What it printed without a time is of its day. */
function toldIn({ date, sections }: Edition): Origin[] {
  return sections.flatMap(({ id: section, stories }) =>
    stories.flatMap((story) => {
      const since = story.continuesSince ?? date
      const atMs = story.publishedAtMs ?? startOfDayMs(date) + HALF_DAY_MS
      const others = (story.alsoIn ?? []).flatMap(({ title, url }) => (url === undefined ? [] : [{ id: storyId(url), title }]))
      return [story, ...others].map((told): Origin => ({ kind: 'told', section, since, atMs, story: told }))
    }),
  )
}

function freshStory(reports: readonly Origin[], cluster: readonly Origin[]): FreshStory & { weight: number } {
  const placed = oneStory(reports)
  const [since] = cluster.flatMap((origin) => origin.since ?? []).sort()
  const stories = reports.map(({ story }) => story)
  return {
    section: placed.section,
    story: { ...placed.story, ...(since !== undefined && { continuesSince: since }) },
    reports: [...stories.filter(({ id }) => id === placed.story.id), ...stories.filter(({ id }) => id !== placed.story.id)],
    weight: weightOf(placed, Math.max(...reports.map(({ atMs }) => atMs))),
  }
}

function isTold({ story }: FreshStory): boolean {
  return story.continuesSince !== undefined
}

/** Those with one address, or with one title. */
function groupByAddress(stories: readonly Story[]): Cluster[] {
  const groups = new Map<string, Story[]>()
  for (const story of stories) {
    const title = story.title.toLowerCase()
    const page = pageKey(story.id)
    const group = groups.get(page) ?? groups.get(title) ?? []
    group.push(story)
    groups.set(page, group).set(title, group)
  }
  return [...new Set(groups.values())]
}
