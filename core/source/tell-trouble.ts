import { formatAge, formatMonth } from '../figure/format-time.ts'
import type { SourceHealth, Trouble } from './source-health.ts'

const MOST_NAMED = 3

/** A sentence or two on sources that cannot be read, and one on those that tell nothing new. */
export function tellTrouble({ isEverySource, failing, frozen }: Trouble, nowMs: number): { failing?: string; frozen?: string } {
  const kept = failing.some(({ fetchedAtMs }) => fetchedAtMs !== undefined) ? ' What was fetched before stays.' : ''
  const failed = isEverySource ? tellAll(failing, nowMs) : tellSome(failing, nowMs)
  return {
    ...(failed !== undefined && { failing: failed + kept }),
    ...(frozen.length > 0 && { frozen: `Nothing new from ${listed(frozen.map(({ title, newestStoryAtMs = 0 }) => `${title} since ${formatMonth(newestStoryAtMs)}`))}.` }),
  }
}

function tellAll(failing: readonly SourceHealth[], nowMs: number): string {
  const latest = failing.flatMap(({ failure }) => failure ?? []).reduce((last, failure) => (failure.atMs > last.atMs ? failure : last))
  return `No source could be read ${formatAge(latest.atMs, nowMs)}: ${latest.reason}`
}

function tellSome(failing: readonly SourceHealth[], nowMs: number): string | undefined {
  const [first, second] = failing
  if (!first) return undefined
  if (second) return `${listed(failing.map(({ title }) => title))} could not be read lately. The options say why.`
  const { title, checkedAtMs, failure } = first
  return `${title} ${checkedAtMs === undefined ? 'could not be read yet' : `was last read ${formatAge(checkedAtMs, nowMs)}`}: ${failure?.reason ?? ''}`
}

function listed(names: readonly string[]): string {
  const named = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} others`] : names
  return [named.slice(0, -1).join(', '), ...named.slice(-1)].filter(Boolean).join(' and ')
}
