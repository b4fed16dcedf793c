import { say } from '../../core/language/say.ts'
import { addressesToAsk } from '../../core/source/addresses-to-ask.ts'
import { newestStoryAtMs } from '../../core/source/frozen.ts'
import { healthAfterAnswer, healthAfterFailure, type Asked, type CopyNote } from '../../core/source/next-health.ts'
import { isOwnFeedId } from '../../core/source/own-feed.ts'
import { isEmptyAnswer, parseAnswer } from '../../core/source/parse-answer.ts'
import { CLOCKS_DIFFER_MS, mayAsk } from '../../core/source/schedule.ts'
import { SourceError, type Source, type Yielded } from '../../core/source/source.ts'
import type { Candidate } from '../../core/source/plan-refresh.ts'
import type { SourceCopy } from '../../core/source/source-copy.ts'
import type { SourceHealth } from '../../core/source/source-health.ts'
import { absentIfGone, RefusedError, type Validators } from '../../platform/ask.ts'
import { mayAskHost, mayReach } from '../../platform/host-permissions.ts'
import { readInstallSeed } from '../../platform/install-seed.ts'
import { isOffline } from '../../platform/is-offline.ts'
import { giveWay, runInSlices } from '../../platform/run-in-slices.ts'
import { writeSource } from '../../platform/store.ts'
import { askPages, type Pages } from './ask-pages.ts'
import { UnallowedError } from './unallowed-error.ts'

export type Outcome = 'new' | 'unchanged' | 'failed'

/** Asks one source and keeps what it answers. A failure leaves the last good copy as it was and is noted beside it. */
export async function askSource({ source, urls, health }: Candidate): Promise<Outcome> {
  const seed = await readInstallSeed()
  const asked: MutableAsked = { urls, absentUrls: [] }
  let fresh: { copy: SourceCopy; note: CopyNote } | undefined
  try {
    fresh = await fetchCopy(source, health, asked)
  } catch (error) {
    if (error instanceof RefusedError) asked.retryAtMs = error.retryAtMs
    const isBlameless = isOffline() || error instanceof UnallowedError
    const failure = { reason: reasonOf(error), isGone: error instanceof RefusedError && error.isGone, isBlameless }
    await writeSource(healthAfterFailure(source, health, asked, failure, { seed, nowMs: Date.now() }))
    return 'failed'
  }
  const nowMs = fresh?.copy.fetchedAtMs ?? Date.now()
  await writeSource(healthAfterAnswer(source, health, asked, fresh?.note, { seed, nowMs }), fresh?.copy)
  return fresh ? 'new' : 'unchanged'
}

interface MutableAsked extends Asked {
  absentUrls: string[]
}

/**
 * Tries the source's addresses until one answers. One that answers with something else than it should (a page for a day that has no
 * edition yet) is passed over, and why it could not be read is noted; but a source that failed before is not tried at all its addresses again
 * and again.
 *
 * @returns undefined when the copy we hold still stands
 */
async function fetchCopy(source: Source, health: SourceHealth | undefined, asked: MutableAsked): Promise<{ copy: SourceCopy; note: CopyNote } | undefined> {
  for (const url of addressesToAsk(asked.urls, health, Date.now())) {
    const answer = await askAddress(source, url, validatorsFor(url, health))
    asked.retryAtMs = answer.retryAtMs
    if (answer.kind === 'unchanged') return undefined
    if (answer.kind === 'absent') {
      asked.absentUrls.push(url)
      if (mayAsk(asked, Date.now())) continue
      break
    }
    try {
      const fresh = await readPages(source, url, answer)
      return health?.fetchedAtMs !== undefined && isEmptyAnswer(fresh.copy.data) ? undefined : fresh
    } catch (error) {
      if (!(error instanceof SourceError) || health?.failure) throw error
      asked.unreadReason ??= error.message
    }
  }
  if (health?.copyUrl !== undefined && asked.urls.indexOf(health.copyUrl) > 0) return undefined
  throw new SourceError(asked.unreadReason ?? say(asked.urls.length > 1 ? 'fault.nothingForDays' : 'fault.nothingThere'))
}

/** Where the address changes with the day or the edition, one that is gone for good is one that has nothing, and not the whole source. */
async function askAddress(source: Source, url: string, validators: Validators): Promise<Awaited<ReturnType<typeof askPages>>> {
  if (!isOwnFeedId(source.id) && !(await mayReach(url))) throw new UnallowedError(url)
  const asking = askPages(source, url, validators)
  const answer = await (typeof source.url === 'string' ? asking : asking.catch(absentIfGone))
  if (answer.kind === 'new') await refuseUnallowed(source, answer.url)
  return answer
}

/** An own feed may have been led to a host that its reader never allowed; what comes from there is not read. */
async function refuseUnallowed({ id }: Source, url: string): Promise<void> {
  if (isOwnFeedId(id) && !(await mayAskHost(url))) throw new UnallowedError(url)
}

/** A copy that came later than now came by another clock, and its dates are wrong. */
function validatorsFor(url: string, health: SourceHealth | undefined): Validators {
  const isHeld = url === health?.copyUrl && (health.fetchedAtMs ?? 0) <= Date.now() + CLOCKS_DIFFER_MS
  return isHeld ? { etag: health.etag, lastModified: health.lastModified } : {}
}

async function readPages(source: Source, askedUrl: string, { body, validators, ...context }: Pages): Promise<{ copy: SourceCopy; note: CopyNote }> {
  const fetchedAtMs = Date.now()
  await giveWay()
  const data = await runInSlices(parseAnswer(source, body, { ...context, fetchedAtMs }))
  const note = {
    copyUrl: askedUrl,
    ...validators,
    ...(source.yields === 'edition' && { editionDay: (data as Yielded<'edition'>).date }),
    ...(source.yields === 'stories' && { newestStoryAtMs: newestStoryAtMs(data as Yielded<'stories'>, fetchedAtMs) }),
  }
  return { copy: { data, url: askedUrl, fetchedAtMs }, note }
}

function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.message
  console.error(error)
  return say('fault.unread')
}
