import { browser } from 'wxt/browser'
import type { BackedUpDay, OwnData } from '../../core/backup/backup.ts'
import { dayOf } from '../../core/day/day.ts'
import { say } from '../../core/language/say.ts'
import { tellPlan } from '../../core/opml/tell-plan.ts'
import type { FeedPlan } from '../../core/source/plan-feeds.ts'
import { showEditionBadge } from '../../platform/edition-badge.ts'
import { keepDays, readHistory } from '../../platform/history.ts'
import { giveBackNotifying } from '../../platform/notify.ts'
import { replaceOwnData } from '../../platform/own-data.ts'
import { withRefreshLock } from '../../platform/refresh-lock.ts'
import type { Handlers } from '../../platform/serve.ts'
import { settingKey } from '../../platform/setting-table.ts'
import { sourceSettingsIn } from '../../platform/source-settings.ts'
import { deleteEverythingStored } from '../../platform/store.ts'
import { compose } from './compose.ts'
import { planned } from './feed-lists.ts'
import { askBehind, forgetFeedsBut, inTurn, leaveStrayHosts, withPlanned } from './own-feeds.ts'

export const ownDataHandlers: Pick<Handlers, 'restore' | 'restoreDay' | 'deleteEverything'> = {
  restore: ({ own }) => inTurn(() => restore(own)),
  restoreDay: (day) => inTurn(() => restoreDay(day)),
  deleteEverything: () => inTurn(deleteEverything),
}

/** Feeds of a file obey the rules of those that are added by hand; hosts that are not allowed here are asked for in the list of sources. */
async function restore(own: OwnData): Promise<string> {
  const wished = sourceSettingsIn(own)
  const withoutFeeds = { ...wished, ownFeeds: [] }
  const plan = planned(wished.ownFeeds, withoutFeeds)
  const { ownFeeds, switchedSources } = withPlanned(plan, withoutFeeds)
  await replaceOwnData({ ...own, [settingKey('ownFeeds')]: ownFeeds, [settingKey('switchedSources')]: switchedSources })
  await forgetFeedsBut(ownFeeds)
  await beginWithOwn()
  return tellRefused(plan)
}

function tellRefused({ refused }: FeedPlan): string {
  if (refused.length === 0) return ''
  const reasons = refused.map(({ title, reason }) => say('feeds.transfer.refused', { feed: title, reason }))
  return [tellPlan({ added: [], switchedOn: [], knownCount: 0, refused }, 'done'), ...reasons].join(' ')
}

async function restoreDay({ day, edition, figures }: BackedUpDay): Promise<null> {
  const { days } = await readHistory()
  await keepDays([{ day, edition: days[day]?.edition ? undefined : edition, figures: days[day]?.figures ? undefined : figures }], dayOf(Date.now()))
  return null
}

async function deleteEverything(): Promise<null> {
  // A refresh that still runs would write what it fetched when all is gone.
  await withRefreshLock(async () => {
    await deleteEverythingStored()
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])
  })
  await giveBackNotifying()
  await beginWithOwn()
  return null
}

async function beginWithOwn(): Promise<void> {
  await compose()
  await leaveStrayHosts()
  await showEditionBadge()
  askBehind({ everySource: false })
}
