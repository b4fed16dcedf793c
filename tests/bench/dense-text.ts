import type { MentionIndex } from '../../core/mention/mention.ts'
import { believedNames } from './plain-writings.ts'
import { seededRandom, type SeededRandom } from './seeded-random.ts'

/** A name put into the text, offsets in UTF-16. */
export interface Planted {
  start: number
  end: number
  /** Its tokens with a space between them, in any case. */
  isPlain: boolean
}

export interface DenseText {
  text: string
  planted: Planted[]
}

/** `#` is a name. */
const patterns = [
  'In our tests on contracts, manuals and other long documents # beats #, though each answer takes longer and costs twice as much. ',
  'I moved all of my daily work from # to # last week, mostly because of the rate limits, and have not looked back since then. ',
  '#, #, and # were asked the same 40 questions about a large code base, three times each; only the first one answered them all without help. ',
  'For code review # is still ahead of #, at least as long as the whole diff fits into its context window and nobody is in a hurry. ',
  'Has anyone here compared # with # for retrieval over scanned documents? The benchmark says 61.4 against 58.9, which I find hard to believe. ',
  'We route cheap prompts through # and send only the hard ones to #, which halved the bill and made most of the answers faster. ',
  'On SWE-bench # scored 72.5%, only a little more than #, but it used far fewer output tokens and never got stuck in a loop. ',
  'The API returns an error when # is called with more than a dozen tools; # handles the same request well, at the same price. ',
  'Against the newest open weights # looks slow: 38 tokens per second on the same hardware, and 1.2 seconds until the first one arrives. ',
  'My team prefers # for writing. The summaries of # were too long, often wrong in the details, and sounded like an advertisement. ',
  'Pricing per million tokens: # costs $3 in and $15 out, while # is $0.25 in and $1.25 out, before any discount for cached input. ',
  'After the update # follows instructions better than it did, says the evaluation; our own logs of the past two weeks say the same. ',
  '“We saw # fail at tasks where # did not,” the engineers wrote in their report of 12 May 2026, without showing any of the prompts. ',
  'The leaderboard puts # first, then #, but the gap is smaller than the error bars, so it may well be the other way round tomorrow. ',
  'Running # locally takes 48 GB of memory; # fits on a good laptop when quantized to four bits, with some loss in quality. ',
]

/** What people write when they compare models: about a name every 80 characters, most of them in full words with spaces. */
export function denseText(index: MentionIndex, leastBytes: number, seed: number): DenseText {
  const random = seededRandom(seed)
  const names = believedNames(index)
  const pieces: string[] = []
  const planted: Planted[] = []
  let length = 0
  let bytes = 0
  const add = (piece: string) => {
    pieces.push(piece)
    length += piece.length
    bytes += Buffer.byteLength(piece)
  }
  while (bytes < leastBytes) {
    for (const [position, piece] of random.oneOf(patterns).split('#').entries()) {
      if (position > 0) {
        const isPlain = random.isLikely(0.6)
        const written = isPlain ? plainly(random.oneOf(names), random) : otherwise(random.oneOf(names), random)
        planted.push({ start: length, end: length + written.length, isPlain })
        add(written)
      }
      add(piece)
    }
    if (random.isLikely(0.2)) add('\n\n')
  }
  return { text: pieces.join(''), planted }
}

/** `o3` is written small by everyone. */
const titled = (name: string) => name.replace(/(?<![\w.])(?!o\d)[a-z]/g, (letter) => letter.toUpperCase())

function plainly(name: string, random: SeededRandom): string {
  return random.isLikely(0.7) ? titled(name) : name
}

function otherwise(name: string, random: SeededRandom): string {
  const joined = name.replaceAll(' ', '-')
  return random.oneOf([
    () => titled(joined),
    () => joined,
    () => joined.replace(/(?<=-\d)\.(?=\d(?:-|$))/g, '-'),
    () => titled(name).replace(' ', '-'),
    () => name.replaceAll(' ', '_'),
    () => name.toUpperCase(),
  ])()
}
