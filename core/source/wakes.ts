import { chanceOf } from './chance.ts'

/** How often the background looks which sources are due. What is due is decided from stored times, not from this clock. */
export const MINUTES_BETWEEN_WAKES = 20

/** While a browser starts it has enough to do: until then only an overdue report is asked. */
export const QUIET_AFTER_START_MS = 20_000

/** From the alarm's making to its first ring: every install has its own, or all that were updated together would wake together. */
export function minutesToFirstWake(seed: string): number {
  return 1 + chanceOf(seed, 'wake') * (MINUTES_BETWEEN_WAKES - 1)
}

/** From the browser's start to a look at what became due while it was closed. */
export function minutesToWakeAfterStart(seed: string): number {
  return 0.5 + chanceOf(seed, 'start') / 2
}

/** A start in the future is one of another clock. */
export function isStarting(startedAtMs: number | undefined, nowMs: number): boolean {
  return startedAtMs !== undefined && startedAtMs <= nowMs && nowMs < startedAtMs + QUIET_AFTER_START_MS
}
