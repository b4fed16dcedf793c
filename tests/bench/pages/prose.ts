import { plainText } from '../plain-text.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { PlacedName } from './page.ts'

/** What looks like a name and is none, for whoever looks for heads and digits first. */
const decoys = [
  'Step 1 takes the longest',
  'the model of 2019 sold 4,500 times',
  'Nova, the bookshop at 12 Long Lane, is closed',
  'see figure 3 of chapter 7',
  'version 2.1 of the rules',
  'they paid $1,299 for a solar panel of 400 watts',
  'the opus was first heard in 1908',
  'a ring of 24 villages',
]

export interface Prose {
  /** Markup of a running text of a few sentences, which goes into the block of this `id`. */
  paragraph: (id: string) => string
  /** Every name that was written so far. */
  placed: PlacedName[]
}

/** Prose of news and manuals; with names, one stands in about every `charsPerName` characters. */
export function createProse(random: SeededRandom, names: readonly string[], charsPerName: number): Prose {
  const source = plainText(400_000, random.below(1e9)).trim().split('\n\n')
  const placed: PlacedName[] = []
  let charsWithout = charsPerName
  let next = 0
  return {
    placed,
    paragraph: (id) => {
      const words = escape(source[next++ % source.length] ?? '').split(' ')
      const text = words.map((word) => decorate(word, random))
      if (random.isLikely(0.3)) text.splice(random.below(words.length), 0, `(${random.oneOf(decoys)})`)
      charsWithout += text.join(' ').length
      const taken = new Set<string>()
      while (names.length > 0 && charsWithout >= charsPerName) {
        charsWithout -= charsPerName
        const name = random.oneOf(names)
        if (taken.has(name)) continue
        taken.add(name)
        placed.push({ id, text: name })
        text.splice(random.below(words.length), 0, `and ${wrap(name, random)} as well`)
      }
      return text.join(' ')
    },
  }
}

function decorate(word: string, random: SeededRandom): string {
  const kind = random.below(100)
  if (kind < 2) return `<a href="/${random.below(1e6)}">${word}</a>`
  if (kind === 2) return `<em>${word}</em>`
  if (kind === 3) return `<code>${word}</code>`
  return word
}

function wrap(name: string, random: SeededRandom): string {
  const kind = random.below(10)
  if (kind < 2) return `<a href="/${random.below(1e6)}">${name}</a>`
  if (kind === 2) return `<strong>${name}</strong>`
  return name
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
