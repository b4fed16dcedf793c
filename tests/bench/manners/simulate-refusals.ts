import { sourceUrls } from '../../../catalog/sources/index.ts'
import { dayOf } from '../../../core/day/day.ts'
import { readRetryAfter } from '../../../core/source/retry-after.ts'
import { isDue, mayAskNow } from '../../../core/source/schedule.ts'
import type { Source } from '../../../core/source/source.ts'
import type { SourceHealth } from '../../../core/source/source-health.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { askOnce } from './simulate-install.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const START_MS = Date.UTC(2026, 3, 1)

/**
 * One source that says "come again later" with every third answer, in every form there is, for so many hours. It is asked as often as
 * the rules allow: each minute the background looks, and an impatient person presses the button.
 */
export function simulateRefusals(source: Source, hours: number, random: SeededRandom, mayAsk = mayAskByRule): { requestCount: number; earlyCount: number } {
  let health: SourceHealth | undefined
  let promisedMs = 0
  let requestCount = 0
  let earlyCount = 0
  for (let nowMs = START_MS; nowMs < START_MS + hours * 60 * MINUTE_MS; nowMs += MINUTE_MS) {
    if (!mayAsk(health, nowMs)) continue
    health = askOnce({ source, urls: sourceUrls(source, { today: dayOf(nowMs) }), health }, { seed: 'impatient', nowMs }, (_url, isConditional) => {
      requestCount++
      if (nowMs < promisedMs) earlyCount++
      const retryAtMs = random.isLikely(1 / 3) ? readRetryAfter(headerFor(nowMs, random), nowMs) : undefined
      // What was asked for, however long, is kept for a day.
      promisedMs = retryAtMs ?? 0
      return { status: random.oneOf([200, isConditional ? 304 : 200, 404, 429, 503]), retryAtMs }
    })
  }
  return { requestCount, earlyCount }
}

function mayAskByRule(health: SourceHealth | undefined, nowMs: number): boolean {
  return isDue(health, nowMs) || mayAskNow(health, nowMs)
}

function headerFor(nowMs: number, random: SeededRandom): string {
  const waitMs = random.below(2 * DAY_MS)
  return random.oneOf([String(Math.round(waitMs / 1000)), new Date(nowMs + waitMs).toUTCString(), '-5', '999999999', '0'])
}
