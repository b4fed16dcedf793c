import type { Steps } from '../steps/steps.ts'
import type { Story } from './edition.ts'
import { readTitle, type MakerWords, type TitleWords, type WordKind } from './title-words.ts'

/** Reports of one event lie no further apart. */
const MOST_MS_APART = 48 * 3_600_000
/** So long headlines that begin with a new model tell of its release. */
const RELEASE_DAY_MS = 12 * 3_600_000
/** How alike two headlines must be, from 0 to 1; and what they must share, counted in words that hardly any other headline has. */
const LEAST_LIKENESS = 0.33
const LEAST_EVIDENCE = 1.6
/** One publisher seldom reports one thing twice. */
const MORE_EVIDENCE_OF_ONE_SOURCE = 1.1
/** A headline with more makers than two tells of the week, not of an event. */
const MOST_MAKERS = 2
/** A word of one headline that stands only in the text below the other. */
const IN_SUMMARY = 0.6
/** So small a batch of headlines says little about how rare a word is. */
const HEADLINES_BEFORE = 60

/** How much a shared word says about the event, rarity apart: a model's name is in the news for days. */
const EVIDENCE: Readonly<Record<WordKind, number>> = { plain: 1, figure: 1.5, name: 0.6, version: 0.3, maker: 0.2, worn: 0.35 }
const WEIGHT: Readonly<Record<WordKind, number>> = { plain: 1, figure: 1, name: 1, version: 1, maker: 0.6, worn: 0.35 }

/** A word of a headline, with how much it says of the headline and of the event; both by how rare it is in the batch. */
interface Term {
  word: string
  weight: number
  evidence: number
}

/** A story, ready to be compared with others of its batch. */
export interface Comparable {
  story: Story
  title: TitleWords
  terms: readonly Term[]
  totalWeight: number
  /** The words of the text below the headline. */
  summary: ReadonlySet<string>
}

/** Reads stories that are to be compared with each other: how much a word says depends on how many of them have it. */
export function* comparables(stories: readonly Story[], makerWords: MakerWords): Steps<Comparable[]> {
  const titles: TitleWords[] = []
  for (const { title } of stories) {
    titles.push(readTitle(title, makerWords))
    yield
  }
  const counts = new Map<string, number>()
  for (const { words } of titles) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  // A word of two headlines is as rare as a shared word can be.
  const mostRare = Math.log(1 + (stories.length + HEADLINES_BEFORE) / 3)
  const rarityOf = (count: number) => Math.log(1 + (stories.length + HEADLINES_BEFORE) / (count + 1)) / mostRare
  const read: Comparable[] = []
  for (const [position, title] of titles.entries()) {
    const story = stories[position] as Story
    const terms = [...title.words].map(([word, kind]) => {
      const rarity = rarityOf(counts.get(word) ?? 1)
      return { word, weight: WEIGHT[kind] * rarity, evidence: EVIDENCE[kind] * rarity }
    })
    const totalWeight = terms.reduce((total, { weight }) => total + weight, 0)
    const summary = new Set(story.summary === undefined ? [] : readTitle(story.summary, makerWords).words.keys())
    read.push({ story, title, terms, totalWeight, summary })
    yield
  }
  return read
}

/**
 * How alike two stories are, from 0 to 1; 0 unless what they share is enough to say that they report the same thing. That is: words
 * that few others have, or both that one version of one model is out.
 */
export function likeness(one: Comparable, other: Comparable): number {
  if (msApart(one.story, other.story) > MOST_MS_APART || doContradict(one, other)) return 0
  if (isSameRelease(one, other)) return 1
  const isOneSource = one.story.source !== undefined && one.story.source === other.story.source
  const there = compare(one, other)
  const back = compare(other, one)
  if ((there.evidence + back.evidence) / 2 < LEAST_EVIDENCE + (isOneSource ? MORE_EVIDENCE_OF_ONE_SOURCE : 0)) return 0
  const both = one.totalWeight + other.totalWeight
  const least = Math.min(one.totalWeight, other.totalWeight)
  const told = (there.told / one.totalWeight + back.told / other.totalWeight) / 2
  const score = there.shared / both + 0.25 * told + 0.25 * (there.shared / least)
  return score < LEAST_LIKENESS ? 0 : Math.min(score, 1)
}

/** They name different versions of one model, or speak of different makers. */
export function doContradict({ title: one }: Comparable, { title: other }: Comparable): boolean {
  let isCompared = false
  let isOne = false
  for (const [name, mine] of one.versions) {
    const theirs = other.versions.get(name)
    isCompared ||= theirs !== undefined
    isOne ||= mine.version === theirs?.version && (mine.tier === undefined || theirs.tier === undefined || mine.tier === theirs.tier)
  }
  if (isCompared && !isOne) return true
  if (one.makers.length > MOST_MAKERS !== other.makers.length > MOST_MAKERS) return true
  return one.makers.length > 0 && other.makers.length > 0 && !one.makers.some((maker) => other.makers.includes(maker))
}

/** Both tell that one model is out; or one does, and the other begins with that model on the day of its release. */
function isSameRelease({ title: one, story }: Comparable, { title: other, story: otherStory }: Comparable): boolean {
  const [name] = [...one.versions].find(([name, { version, tier }]) => {
    const theirs = other.versions.get(name)
    return theirs?.version === version && theirs.tier === tier
  }) ?? []
  if (name === undefined || one.isAtHost !== other.isAtHost) return false
  if (one.makers.length > 0 && other.makers.length > 0 && one.makers[0] !== other.makers[0]) return false
  if (one.isLaunch && other.isLaunch) return true
  const doBegin = one.subject === name && other.subject === name
  return doBegin && (one.isLaunch || other.isLaunch) && msApart(story, otherStory) <= RELEASE_DAY_MS
}

function msApart(one: Story, other: Story): number {
  return Math.abs((one.publishedAtMs ?? 0) - (other.publishedAtMs ?? 0))
}

/** What of one headline the other has: in its own headline, or at least in the text below it. */
function compare({ terms }: Comparable, other: Comparable): { shared: number; told: number; evidence: number } {
  let shared = 0
  let told = 0
  let evidence = 0
  for (const term of terms) {
    const isInTitle = other.title.words.has(term.word)
    if (!isInTitle && !other.summary.has(term.word)) continue
    told += term.weight
    evidence += isInTitle ? term.evidence : term.evidence * IN_SUMMARY
    if (isInTitle) shared += term.weight
  }
  return { shared, told, evidence }
}
