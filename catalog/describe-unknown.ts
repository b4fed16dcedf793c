import type { Card } from '../core/card/card.ts'

/** The card of a version that no catalogue has yet, under the name that the page gave it. */
export function describeUnknown(written: string): Card {
  return { title: written, rows: [{ id: 'unknown', label: 'Status', value: 'Not in today’s tables' }] }
}
