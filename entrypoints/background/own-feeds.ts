import { sources } from '../../catalog/sources/index.ts'
import type { PaperFocus } from '../../core/edition/paper-focus.ts'
import { say } from '../../core/language/say.ts'
import { isOwnFeedId, ownFeedId, type OwnFeed } from '../../core/source/own-feed.ts'
import type { FeedPlan, FeedWish } from '../../core/source/plan-feeds.ts'
import { makeTurns } from '../../core/steps/turns.ts'
import { giveBackHosts, giveBackStrayHosts, unallowedOf } from '../../platform/host-permissions.ts'
import { logFailure } from '../../platform/log-failure.ts'
import type { Handlers } from '../../platform/serve.ts'
import { readSourceSettings, writeSourceSettings, type SourceSettings } from '../../platform/source-settings.ts'
import { deleteSources } from '../../platform/store.ts'
import { compose } from './compose.ts'
import { planned } from './feed-lists.ts'
import { lookForFeeds } from './look-for-feeds.ts'
import { refresh } from './refresh.ts'

export const ownFeedHandlers: Pick<Handlers, 'switchSource' | 'focusPapers' | 'lookForFeeds' | 'leaveFeeds' | 'addFeeds' | 'removeFeed'> = {
  switchSource: ({ sourceId, isOn }) => inTurn(() => switchSource(sourceId, isOn)),
  focusPapers: (paperFocus) => inTurn(() => focusPapers(paperFocus)),
  lookForFeeds: ({ url }) => lookForFeeds(url),
  leaveFeeds: ({ urls }) => inTurn(() => leaveFeeds(urls)),
  addFeeds: ({ feeds }) => inTurn(() => addFeeds(feeds)),
  removeFeed: ({ url }) => inTurn(() => removeFeed(url)),
}

/** Every change of the reader's sources. One after another: two windows must not lose each other's. */
export const inTurn = makeTurns()

async function switchSource(sourceId: string, isOn: boolean): Promise<null> {
  if (!sources.some(({ id }) => id === sourceId)) throw new Error('There is no such source.')
  const { switchedSources } = await readSourceSettings()
  await writeSourceSettings({ switchedSources: { ...switchedSources, [sourceId]: isOn } })
  await compose()
  if (isOn) askBehind({ everySource: false, sourceId })
  return null
}

async function focusPapers(paperFocus: PaperFocus): Promise<null> {
  await writeSourceSettings({ paperFocus })
  await compose()
  return null
}

async function addFeeds(wishes: readonly FeedWish[]): Promise<FeedPlan> {
  const settings = await readSourceSettings()
  const plan = await withoutUnallowed(planned(wishes, settings))
  await writeSourceSettings(withPlanned(plan, settings))
  const [first] = [...plan.added.map(({ url }) => ownFeedId(url)), ...plan.switchedOn]
  if (first !== undefined) askBehind({ everySource: false, ...(wishes.length === 1 && { sourceId: first }) })
  return plan
}

/** The reader's sources and what a plan adds to them. */
export function withPlanned({ added, switchedOn }: FeedPlan, { ownFeeds, switchedSources }: SourceSettings): Pick<SourceSettings, 'ownFeeds' | 'switchedSources'> {
  return {
    ownFeeds: [...ownFeeds, ...added],
    switchedSources: { ...switchedSources, ...Object.fromEntries(switchedOn.map((id) => [id, true])) },
  }
}

/** Nobody waits for the answer: the list of sources shows what comes of it. */
export function askBehind(wanted: Parameters<typeof refresh>[0]): void {
  refresh(wanted).catch(logFailure)
}

async function withoutUnallowed(plan: FeedPlan): Promise<FeedPlan> {
  const unallowed = await unallowedOf(plan.added.map(({ url }) => url))
  const isAllowed = ({ url }: OwnFeed) => !unallowed.has(url)
  return {
    ...plan,
    added: plan.added.filter(isAllowed),
    refused: [...plan.refused, ...plan.added.filter((feed) => !isAllowed(feed)).map(({ title }) => ({ title, reason: say('fault.siteNotAllowed') }))],
  }
}

/** With the feed go its stories, its records and, unless another feed is there, the right to ask its host. */
async function removeFeed(url: string): Promise<null> {
  const { ownFeeds } = await readSourceSettings()
  const kept = ownFeeds.filter((feed) => feed.url !== url)
  await writeSourceSettings({ ownFeeds: kept })
  await compose()
  await forgetFeedsBut(kept)
  await leaveFeeds([url])
  return null
}

/** Also what a refresh wrote after an earlier removal. */
export async function forgetFeedsBut(kept: readonly OwnFeed[]): Promise<void> {
  const keptIds = new Set(kept.map((feed) => ownFeedId(feed.url)))
  await deleteSources((sourceId) => isOwnFeedId(sourceId) && !keptIds.has(sourceId))
}

/** Gives back the hosts that no own feed needs. */
export async function leaveStrayHosts(): Promise<void> {
  const { ownFeeds } = await readSourceSettings()
  await giveBackStrayHosts(ownFeeds.map(({ url }) => url))
}

/** Gives back the hosts of addresses that came to nothing. */
async function leaveFeeds(urls: readonly string[]): Promise<null> {
  const { ownFeeds } = await readSourceSettings()
  await giveBackHosts(urls, ownFeeds.map(({ url }) => url))
  return null
}
