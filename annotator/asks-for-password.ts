import { elementsIn, isVisible, matchesOf } from './by-prototype.ts'

/** Whether a page shows a field for a password now. */
export function asksForPassword(document: Document): boolean {
  return Array.from(elementsIn(document, 'input')).some((field) => matchesOf(field, '[type=password]') && isVisible(field, { visibilityProperty: true }))
}
