import { browser } from 'wxt/browser'
import type { BackedUpDay, OwnData } from '../../core/backup/backup.ts'
import { dayOf } from '../../core/day/day.ts'
import { showEditionBadge } from '../../platform/edition-badge.ts'
import { keepDays, readHistory } from '../../platform/history.ts'
import { logFailure } from '../../platform/log-failure.ts'
import { giveBackNotifying } from '../../platform/notify.ts'
import { replaceOwnData } from '../../platform/own-data.ts'
import { withRefreshLock } from '../../platform/refresh-lock.ts'
import type { Handlers } from '../../platform/serve.ts'
import { settingKey } from '../../platform/setting-table.ts'
import { sourceSettingsIn } from '../../platform/source-settings.ts'
import { deleteEverythingStored } from '../../platform/store.ts'
import { compose } from './compose.ts'
import { planned } from './feed-lists.ts'
import { forgetFeedsBut, inTurn, leaveStrayHosts } from './own-feeds.ts'
import { refresh } from './refresh.ts'

export const ownDataHandlers: Pick<Handlers, 'restore' | 'restoreDay' | 'deleteEverything'> = {
  restore: ({ own }) => inTurn(() => restore(own)),
  restoreDay: (day) => inTurn(() => restoreDay(day)),
  deleteEverything: () => inTurn(deleteEverything),
}

/** Feeds of a file obey the rules of those that are added by hand; hosts that are not allowed here are asked for in the list of sources. */
async function restore(own: OwnData): Promise<null> {
  const wished = sourceSettingsIn(own)
  const plan = planned(wished.ownFeeds, { ...wished, ownFeeds: [] })
  const switchedOn = Object.fromEntries(plan.switchedOn.map((id) => [id, true]))
  await replaceOwnData({
    ...own,
    [settingKey('ownFeeds')]: plan.added,
    [settingKey('switchedSources')]: { ...wished.switchedSources, ...switchedOn },
  })
  await forgetFeedsBut(plan.added)
  await beginWithOwn()
  return null
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

/** Nobody waits for the network: what is missing is asked for behind the answer. */
async function beginWithOwn(): Promise<void> {
  await compose()
  await leaveStrayHosts()
  await showEditionBadge()
  refresh({ everySource: false }).catch(logFailure)
}
