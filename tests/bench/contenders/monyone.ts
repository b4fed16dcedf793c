import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { plainWritings } from '../plain-writings.ts'
import { wholeAndLongest } from '../whole-and-longest.ts'
import { highlightNames } from './highlight-names.ts'

const automaton = new AhoCorasick(plainWritings(benchNames))
highlightNames((text) => wholeAndLongest(text, automaton.matchInText(text.toLowerCase())))
