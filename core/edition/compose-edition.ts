import { addDays, type Day } from '../day/day.ts'
import type { Steps } from '../steps/steps.ts'
import { sectionIds, type Edition, type Story } from './edition.ts'
import { gatherStories, type FeedStories, type FreshStory } from './gather-stories.ts'
import { sortByFocus, type PaperFocus } from './paper-focus.ts'
import { quoteLead } from './quote-lead.ts'
import type { MakerWords } from './title-words.ts'

const HOUR_MS = 3_600_000
/** What continues a report may be older than what makes an edition. */
const CONTINUES_WITHIN_MS = 48 * HOUR_MS
const COMPOSES_WITHIN_MS = 24 * HOUR_MS
const MOST_STORIES = 60
/** With fewer pieces of news than these a new day does not take the place of yesterday's edition. */
const ENOUGH_NEWS = 5

export interface EditionMaterial {
  /** The newest that is held. */
  report: Edition | undefined
  feeds: readonly FeedStories[]
  /** Editions of days before today. What they told is not told again. */
  earlier: readonly Edition[]
  /** Today's so far is composed. */
  isUnderway: boolean
  focus: PaperFocus
  makerWords: MakerWords
  now: { ms: number; day: Day }
}

/**
 * Today's edition: the report's own, its sections continued by fresh stories; or, where it has none for today, one composed of the
 * feeds, which `origin` says and no editorial hides. Until there is enough that yesterday's edition has not told, yesterday's stays:
 * early in the day a reader would lose an editorial for three headlines.
 *
 * @returns undefined when there is nothing to show
 */
export function* composeEdition(material: EditionMaterial): Steps<Edition | undefined> {
  const { report, earlier, isUnderway, now } = material
  if (report && report.date >= now.day) return yield* continueReport(report, material)
  const composed = yield* composeToday(material)
  // A report that was switched off leaves with all its days.
  const last = latest(report ? [...earlier, report] : earlier.filter(({ origin }) => origin === 'composed'))
  const news = composed.sections.flatMap(({ id, stories }) => (id === 'labs' || id === 'wire' ? stories.filter(isNew) : []))
  const enough = last?.date === addDays(now.day, -1) ? ENOUGH_NEWS : 1
  const isEnough = last ? news.length >= enough : composed.sections.some(({ stories }) => stories.length > 0)
  if (isUnderway || isEnough) return composed
  return report && last?.date === report.date ? yield* continueReport(report, material) : last
}

function* continueReport(report: Edition, { feeds, earlier, focus, makerWords, now }: EditionMaterial): Steps<Edition> {
  const own = sectionIds.map((id) => report.sections.find((section) => section.id === id) ?? { id, stories: [] })
  const before = earlier.filter(({ date }) => date < report.date)
  const { printed, fresh } = yield* gatherStories(own, feeds, before, { nowMs: now.ms, withinMs: CONTINUES_WITHIN_MS, makerWords })
  return { ...report, sections: printed.map((section) => ({ ...section, stories: fill(section.stories, section.id, fresh, focus) })) }
}

function* composeToday({ report, feeds, earlier, focus, makerWords, now }: EditionMaterial): Steps<Edition> {
  const isHeld = earlier.some(({ date }) => date === report?.date)
  const told = report && !isHeld ? [report, ...earlier] : earlier
  const { fresh } = yield* gatherStories([], feeds, told, { nowMs: now.ms, withinMs: COMPOSES_WITHIN_MS, makerWords })
  const lead = quoteLead(fresh.filter(({ story, section }) => isNew(story) && (section === 'labs' || section === 'wire')).map(({ reports }) => reports))
  return {
    date: now.day,
    origin: 'composed',
    ...(lead.length > 0 && { lead }),
    ...(report && { lastReport: { date: report.date, ...(report.url !== undefined && { url: report.url }) } }),
    sections: sectionIds.map((id) => ({ id, stories: fill([], id, fresh, focus) })),
    boards: report?.boards ?? [],
  }
}

/** What is printed stays first and whole; what an earlier edition told comes last. */
function fill(printed: readonly Story[], id: Edition['sections'][number]['id'], fresh: readonly FreshStory[], focus: PaperFocus): Story[] {
  const own = fresh.flatMap(({ section, story }) => (section === id ? [story] : []))
  const added = id === 'papers' ? [own.filter(isNew), own.filter((story) => !isNew(story))].flatMap((papers) => sortByFocus(papers, focus)) : own
  return [...printed, ...added.slice(0, Math.max(0, MOST_STORIES - printed.length))]
}

function isNew({ continuesSince }: Story): boolean {
  return continuesSince === undefined
}

function latest(editions: readonly Edition[]): Edition | undefined {
  return editions.reduce<Edition | undefined>((last, edition) => (last && last.date > edition.date ? last : edition), undefined)
}
