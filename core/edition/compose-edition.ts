import type { Day } from '../day/day.ts'
import { sectionIds, type Edition, type Section, type SectionId, type Story } from './edition.ts'

const FRESH_MS = 48 * 3_600_000
const MOST_STORIES = 60

/** Stories one feed gave for one section. */
export interface FeedStories {
  section: SectionId
  stories: readonly Story[]
}

/**
 * Today's edition: the report's own, its sections continued by fresh stories of the feeds; or, where no report is held, the feeds'
 * stories alone, which is said by `origin` and never dressed up with an editorial.
 *
 * @returns undefined when there is nothing to show
 */
export function composeEdition(
  report: Edition | undefined,
  feeds: readonly FeedStories[],
  now: { ms: number; day: Day },
): Edition | undefined {
  const sections = sectionIds.map((id) => {
    const printed = report?.sections.find((section) => section.id === id)
    return continueSection(printed ?? { id, stories: [] }, feeds, now.ms)
  })
  if (report) return { ...report, sections }
  if (sections.every(({ stories }) => stories.length === 0)) return undefined
  return { date: now.day, origin: 'composed', sections, boards: [] }
}

function continueSection(printed: Section, feeds: readonly FeedStories[], nowMs: number): Section {
  const fresh = feeds
    .filter(({ section }) => section === printed.id)
    .flatMap(({ stories }) => stories)
    .filter(({ publishedAtMs }) => publishedAtMs !== undefined && nowMs - publishedAtMs <= FRESH_MS)
    .sort((a, b) => (b.publishedAtMs ?? 0) - (a.publishedAtMs ?? 0))
  const byId = new Map<string, Story>()
  for (const story of [...printed.stories, ...fresh]) if (!byId.has(story.id)) byId.set(story.id, story)
  return { ...printed, stories: [...byId.values()].slice(0, MOST_STORIES) }
}
