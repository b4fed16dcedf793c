import type { Day } from '../core/day/day.ts'

/** Where the digest shows the edition of a past day. */
export function digestAddress(day: Day): string {
  return `newtab.html#/${day}`
}
