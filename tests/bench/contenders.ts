import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { findMentions } from '../../core/mention/find-mentions.ts'
import type { MentionIndex } from '../../core/mention/mention.ts'

export interface Span {
  start: number
  end: number
}

/** One way to find names in a text. */
export interface Contender {
  title: string
  find: (text: string) => readonly Span[]
}

/** Ours first; then what one would write in an afternoon, with the same names. */
export function contendersFor(index: MentionIndex): readonly Contender[] {
  const aliases = Object.keys(index.names)
  const alternation = alternationOf(aliases)
  // It knows no "any separator", so each name goes in as people write it most: with spaces, with hyphens, with both.
  const automaton = new AhoCorasick([...new Set(aliases.flatMap((alias) => [alias, alias.replaceAll(' ', '-'), alias.replace(' ', '-')]))])
  return [
    { title: 'findMentions', find: (text) => findMentions(text, index) },
    {
      title: 'one RegExp',
      find: (text) => Array.from(text.matchAll(alternation), ({ index: start, 0: { length } }) => ({ start, end: start + length })),
    },
    {
      title: '@monyone/aho-corasick',
      find: (text) => wholeAndLongest(text, automaton.matchInText(text.toLowerCase())),
    },
  ]
}

/** An automaton reports every match, inside of words and of longer names too; names are those that stand whole. */
function wholeAndLongest(text: string, matches: readonly { begin: number; end: number }[]): Span[] {
  const isWordAt = (at: number) => /[a-z0-9]/i.test(text.charAt(at))
  const whole = matches.filter(({ begin, end }) => !isWordAt(begin - 1) && !isWordAt(end))
  const spans: Span[] = []
  for (const { begin, end } of whole.sort((a, b) => a.begin - b.begin || b.end - a.end)) {
    if (begin >= (spans.at(-1)?.end ?? 0)) spans.push({ start: begin, end })
  }
  return spans
}

function alternationOf(aliases: readonly string[]): RegExp {
  const longestFirst = [...aliases].sort((a, b) => b.length - a.length)
  const sources = longestFirst.map((alias) => alias.split(' ').map((token) => token.replace(/[.+]/g, '\\$&')).join('[\\s._-]?'))
  return new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'gi')
}
