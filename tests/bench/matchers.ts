import { unpackNames } from '../unpack-index.ts'
import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { findMentions } from '../../core/mention/find-mentions.ts'
import type { MentionIndex } from '../../core/mention/mention.ts'
import { alternationOf } from './alternation.ts'
import { plainWritings } from './plain-writings.ts'
import { wholeAndLongest, type Span } from './whole-and-longest.ts'

/** One way to find names in a text. */
export interface Matcher {
  title: string
  find: (text: string) => readonly Span[]
}

/** Ours first; then what one would write in an afternoon, with the same names. */
export function matchersFor(index: MentionIndex): readonly Matcher[] {
  const aliases = Object.keys(unpackNames(index.names))
  const alternation = alternationOf(aliases)
  const automaton = new AhoCorasick(plainWritings(aliases))
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
