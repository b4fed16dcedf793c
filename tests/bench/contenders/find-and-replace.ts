import findAndReplaceDOMText from 'findandreplacedomtext'
import { alternationOf } from '../alternation.ts'
import { elementsOf } from './elements-of.ts'
import { followPage } from './follow-page.ts'

const names = alternationOf(benchNames)
followPage((roots) => {
  for (const element of elementsOf(roots)) {
    // It would mark what it marked before once more.
    for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes)
    findAndReplaceDOMText(element, { find: names, wrap: 'mark', preset: 'prose' })
  }
})
