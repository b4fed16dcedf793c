import type { Steps } from '../steps/steps.ts'
import type { Story } from './edition.ts'
import { comparables, doContradict, likeness, type Comparable } from './likeness.ts'
import { pageKey } from './page-key.ts'
import type { MakerWords } from './title-words.ts'

/** A word that more headlines have leads to no pair of them: they would be too many, and it says too little. */
const MOST_WITH_WORD = 80

/** Stories that report the same thing. */
export type Cluster = readonly Story[]

/**
 * Puts stories that report the same thing together: those of one address, and those whose headlines are alike. Each story is in one
 * cluster. Clusters grow from the most alike pair on, and never join if any two of their stories contradict each other, so the order
 * in which stories come does not matter.
 */
export function* clusterStories(stories: readonly Story[], makerWords: MakerWords): Steps<Cluster[]> {
  const read = yield* comparables(inOrder(stories), makerWords)
  const clusterOf = new Map(read.map((comparable) => [comparable, [comparable]]))
  const membersWith = (comparable: Comparable) => clusterOf.get(comparable) ?? []
  const join = (to: Comparable[], from: Comparable[]) => {
    if (to === from) return
    to.push(...from)
    for (const comparable of from) clusterOf.set(comparable, to)
  }
  for (const [one, other] of sameAddress(read)) join(membersWith(one), membersWith(other))
  for (const [one, other] of yield* alikePairs(read)) {
    if (isPeaceful(membersWith(one), membersWith(other))) join(membersWith(one), membersWith(other))
  }
  return [...new Set(clusterOf.values())].map((cluster) => inOrder(cluster.map(({ story }) => story)))
}

function isPeaceful(one: readonly Comparable[], other: readonly Comparable[]): boolean {
  return one.every((mine) => other.every((theirs) => !doContradict(mine, theirs)))
}

type Pair = readonly [Comparable, Comparable]

function sameAddress(read: readonly Comparable[]): Pair[] {
  const firstOf = new Map<string, Comparable>()
  return read.flatMap((comparable): Pair[] => {
    const page = pageKey(comparable.story.id)
    const first = firstOf.get(page)
    if (!first) firstOf.set(page, comparable)
    return first ? [[first, comparable]] : []
  })
}

/** The most alike first. Only stories that share a word are looked at. */
function* alikePairs(read: readonly Comparable[]): Steps<Pair[]> {
  const seen = new Set<number>()
  const alike: { pair: Pair; key: number; score: number }[] = []
  for (const positions of positionsByWord(read)) {
    for (const [rank, position] of positions.entries()) {
      for (let before = 0; before < rank; before++) {
        const key = (positions[before] ?? 0) * read.length + position
        if (seen.has(key)) continue
        seen.add(key)
        const pair: Pair = [read[positions[before] ?? 0] as Comparable, read[position] as Comparable]
        const score = likeness(...pair)
        if (score > 0) alike.push({ pair, key, score })
      }
      yield
    }
  }
  return alike.sort((a, b) => b.score - a.score || a.key - b.key).map(({ pair }) => pair)
}

function positionsByWord(read: readonly Comparable[]): number[][] {
  const byWord = new Map<string, number[]>()
  for (const [position, { title }] of read.entries()) {
    for (const [word, kind] of title.words) {
      if (kind === 'maker' || kind === 'worn') continue
      const positions = byWord.get(word)
      if (positions) positions.push(position)
      else byWord.set(word, [position])
    }
  }
  return [...byWord.values()].filter(({ length }) => length > 1 && length <= MOST_WITH_WORD)
}

/** Oldest first; what is of one moment by its texts. */
function inOrder(stories: readonly Story[]): Story[] {
  const keyOf = ({ id, source = '', title }: Story) => `${id}\n${source}\n${title}`
  return [...stories].sort((a, b) => (a.publishedAtMs ?? 0) - (b.publishedAtMs ?? 0) || (keyOf(a) < keyOf(b) ? -1 : 1))
}
