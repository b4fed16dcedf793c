import * as v from 'valibot'
import { sourceUrls } from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import { isEmptyAnswer, parseAnswer } from '../../core/source/parse-answer.ts'
import { dueAfterFailure, dueAfterSuccess } from '../../core/source/schedule.ts'
import { SourceError, yieldSchemas, type Source } from '../../core/source/source.ts'
import type { SourceCopy } from '../../core/source/source-copy.ts'
import type { SourceHealth } from '../../core/source/source-health.ts'
import { ask, RetryLaterError, type Answer } from '../../platform/ask.ts'
import { readCopy, writeSource } from '../../platform/store.ts'

export type Outcome = 'new' | 'unchanged' | 'failed'

/** Asks one source and keeps what it answers. A failure leaves the last good copy as it was and is noted beside it. */
export async function askSource(source: Source, health: SourceHealth | undefined): Promise<Outcome> {
  const about = { id: source.id, title: source.title, homepage: source.homepage }
  try {
    const copy = await fetchCopy(source, await usableCopy(source))
    const nowMs = Date.now()
    const fetchedAtMs = copy?.fetchedAtMs ?? health?.fetchedAtMs
    await writeSource({ ...about, fetchedAtMs, checkedAtMs: nowMs, dueAtMs: dueAfterSuccess(source, nowMs) }, copy)
    return copy ? 'new' : 'unchanged'
  } catch (error) {
    await writeSource({ ...health, ...about, ...failed(source, (health?.failure?.count ?? 0) + 1, error) })
    return 'failed'
  }
}

/** Data that no longer fit their schema are worth nothing, and neither are their validators: the source is asked afresh. */
async function usableCopy(source: Source): Promise<SourceCopy | undefined> {
  const copy = await readCopy(source.id)
  return v.is(yieldSchemas[source.yields], copy?.data) ? copy : undefined
}

/**
 * Tries the source's addresses, best first, down to the one our copy came from: that one is asked again only when it is the best.
 * An address that answers with something else than an edition (a page for a day that has none yet) is passed over.
 *
 * @returns undefined when the copy we hold still stands
 */
async function fetchCopy(source: Source, held: SourceCopy | undefined): Promise<SourceCopy | undefined> {
  const urls = sourceUrls(source, { today: dayOf(Date.now()) })
  let misread: SourceError | undefined
  for (const url of urls) {
    if (url === held?.url && url !== urls[0]) return undefined
    const answer = await ask(url, url === held?.url ? held : {})
    if (answer.kind === 'unchanged') return undefined
    if (answer.kind === 'absent') continue
    try {
      const copy = copyOf(source, url, answer)
      return held && isEmptyAnswer(copy.data) ? undefined : copy
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      misread = error
    }
  }
  throw misread ?? new SourceError('Has nothing at its address (404).')
}

function copyOf(source: Source, askedUrl: string, answer: Extract<Answer, { kind: 'new' }>): SourceCopy {
  const fetchedAtMs = Date.now()
  const { body, url, contentLocation } = answer
  const data = parseAnswer(source, body, { url, contentLocation, fetchedAtMs })
  return { data, url: askedUrl, fetchedAtMs, ...answer.validators }
}

function failed(source: Source, count: number, error: unknown): Pick<SourceHealth, 'failure' | 'dueAtMs'> {
  const nowMs = Date.now()
  const retryAtMs = error instanceof RetryLaterError ? error.retryAtMs : undefined
  return {
    failure: { atMs: nowMs, reason: reasonOf(error), count, retryAtMs },
    dueAtMs: dueAfterFailure(source, count, retryAtMs, nowMs),
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.message
  console.error(error)
  return 'Could not be read.'
}
