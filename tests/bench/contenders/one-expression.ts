import { alternationOf } from '../alternation.ts'
import { highlightNames } from './highlight-names.ts'

const names = alternationOf(benchNames)
highlightNames((text) => Array.from(text.matchAll(names), ({ index: start, 0: { length } }) => ({ start, end: start + length })))
