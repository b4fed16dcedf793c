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
  const automaton = new AhoCorasick(aliases)
  return [
    { title: 'findMentions', find: (text) => findMentions(text, index) },
    {
      title: 'one RegExp',
      find: (text) => Array.from(text.matchAll(alternation), ({ index: start, 0: { length } }) => ({ start, end: start + length })),
    },
    {
      title: '@monyone/aho-corasick',
      // Overlapping matches and those inside of words are left in: sorting them out would be time on top.
      find: (text) => automaton.matchInText(text.toLowerCase()).map(({ begin, end }) => ({ start: begin, end })),
    },
  ]
}

function alternationOf(aliases: readonly string[]): RegExp {
  const longestFirst = [...aliases].sort((a, b) => b.length - a.length)
  const sources = longestFirst.map((alias) => alias.split(' ').map((token) => token.replace(/[.+]/g, '\\$&')).join('[\\s._-]?'))
  return new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'gi')
}
