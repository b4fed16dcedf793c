import { addDays, type Day } from '../../../core/day/day.ts'
import type { Edition, SectionId, Story } from '../../../core/edition/edition.ts'
import { seededRandom, type SeededRandom } from '../seeded-random.ts'

/** How many of a day's stories are of each section, and how many words their texts have. */
const sections: { id: SectionId; share: number; summaryWords: number }[] = [
  { id: 'labs', share: 0.1, summaryWords: 45 },
  { id: 'wire', share: 0.65, summaryWords: 45 },
  { id: 'papers', share: 0.17, summaryWords: 170 },
  { id: 'trending', share: 0.08, summaryWords: 18 },
]
const TITLE_WORDS = 10
const PARAGRAPHS = 4
const PARAGRAPH_WORDS = 90
/** As many different words as so much English has, by Heaps' law; how often each comes falls with its rank, by Zipf's. */
const VOCABULARY = 120_000
const NEWEST: Day = '2026-04-24'

/** A year of editions, the newest first, as large and with as many words as real ones. One is made at a time. */
export function* yearOfEditions({ days, stories }: { days: number; stories: number }): Generator<Edition> {
  const random = seededRandom(11)
  const words = madeUpWords(random)
  for (let age = 0; age < days; age++) {
    const count = Math.floor(((age + 1) * stories) / days) - Math.floor((age * stories) / days)
    yield editionOf(addDays(NEWEST, -age), count, words, random)
  }
}

/** Words that the queries of the benchmark ask for, rare and common ones among all others. */
const known = ['claude', 'opus', 'anthropic', 'gpt', '5.4', '5.5', 'distillation', 'reasoning', 'benchmark', 'models', 'research', 'safety']

function madeUpWords(random: SeededRandom): string[] {
  const syllables = ['ba', 'con', 'de', 'er', 'fi', 'gen', 'ha', 'in', 'ju', 'ka', 'lo', 'men', 'ne', 'or', 'pre', 'qui', 're', 'sta', 'tion', 'un', 'ver', 'wa', 'xi', 'yo', 'zen', 's', 'ing', 'ed']
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    const length = 1 + random.below(4)
    const word = Array.from({ length: length + 1 }, () => random.oneOf(syllables)).join('')
    words.add(random.isLikely(0.03) ? `${word}-${random.below(9)}.${random.below(99)}` : word)
  }
  const all = [...words]
  for (const [at, word] of known.entries()) all[20 + at * 90] = word
  return all
}

function editionOf(date: Day, count: number, words: readonly string[], random: SeededRandom): Edition {
  const text = (length: number) => Array.from({ length }, () => zipf(words, random)).join(' ')
  const storyOf = (at: number, section: (typeof sections)[number]): Story => ({
    id: `https://news.example/${date}/${section.id}/${at}`,
    url: `https://news.example/${date}/${section.id}/${at}`,
    title: text(TITLE_WORDS),
    source: `Source ${random.below(40)}`,
    publishedAtMs: Date.parse(date) + at,
    ...(section.id === 'papers'
      ? { paper: { authors: Array.from({ length: 5 }, () => text(2)), category: 'cs.CL', abstract: text(section.summaryWords) } }
      : { summary: text(section.summaryWords) }),
  })
  const placed = Array.from({ length: count }, (_, at) => sectionAt(at / count))
  return {
    date,
    origin: 'report',
    editorial: { paragraphs: Array.from({ length: PARAGRAPHS }, () => text(PARAGRAPH_WORDS)), byline: 'A machine' },
    sections: sections.map((section) => ({ id: section.id, stories: placed.flatMap((own, at) => (own === section ? [storyOf(at, section)] : [])) })),
    boards: [],
  }
}

function sectionAt(share: number): (typeof sections)[number] | undefined {
  let upTo = 0
  return sections.find((section) => share < (upTo += section.share)) ?? sections.at(-1)
}

/** The rank falls evenly on a logarithmic scale: the tenth word comes a tenth as often as the first. */
function zipf(words: readonly string[], random: SeededRandom): string {
  return words[Math.floor(words.length ** random.next()) - 1] ?? ''
}
