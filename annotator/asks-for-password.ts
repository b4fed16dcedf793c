import { isVisible } from './by-prototype.ts'

/** Whether a page shows a field for a password now. */
export function asksForPassword(document: Document): boolean {
  const fields = Document.prototype.querySelectorAll.call(document, 'input[type=password]')
  return Array.prototype.some.call(fields, (field: Element) => isVisible(field, { visibilityProperty: true }))
}
