import AhoCorasick from 'modern-ahocorasick/unicode-fast'
import { plainWritings } from '../plain-writings.ts'
import { highlightNames } from './highlight-names.ts'

const automaton = new AhoCorasick(plainWritings(benchNames), { boundary: 'ascii' })
highlightNames((text) => automaton.search(text, { strategy: 'leftmost-longest' }))
