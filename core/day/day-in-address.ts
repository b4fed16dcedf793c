import * as v from 'valibot'
import { DaySchema, type Day } from './day.ts'

/** The day that the fragment of the digest's address names, `#/2026-04-24`; null for the newest edition, and for what is no day. */
export function dayInAddress(fragment: string): Day | null {
  const day = /^#\/([\d-]+)$/.exec(fragment)?.[1]
  return v.is(DaySchema, day) ? day : null
}
