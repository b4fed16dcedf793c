import Mark from 'mark.js'
import { alternationOf } from '../alternation.ts'
import { elementsOf } from './elements-of.ts'
import { followPage } from './follow-page.ts'

// Given a list, it reads the page once for every writing of every name: a minute for what takes this a tenth of a second.
const names = alternationOf(benchNames)
followPage((roots) => new Mark(elementsOf(roots)).markRegExp(names, {}))
