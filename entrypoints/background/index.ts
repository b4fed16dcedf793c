import { browser } from 'wxt/browser'
import { defineBackground } from '#imports'
import { noteStartedTogether, skipBrowserStart } from '../../platform/browser-start.ts'
import { serveCommands } from '../../platform/commands.ts'
import { setCompared } from '../../platform/compared-models.ts'
import { dressFrame } from '../../platform/dress-frame.ts'
import { showEditionBadge } from '../../platform/edition-badge.ts'
import { onSourcesAllowed } from '../../platform/host-permissions.ts'
import { logFailure } from '../../platform/log-failure.ts'
import { serveOmnibox } from '../../platform/omnibox.ts'
import { openDigest } from '../../platform/open-digest.ts'
import { noteRead } from '../../platform/reading.ts'
import { ensureAlarm, onAlarm, wakeAfterStart } from '../../platform/alarm.ts'
import { serve } from '../../platform/serve.ts'
import { speakBrowsersLanguage } from '../../platform/speak-browsers-language.ts'
import { refresh, resumeRefresh } from './refresh.ts'
import { tellPagesOfLostPermissions } from '../../platform/tell-pages.ts'
import { compose, composeForWorkload, composeIfStale } from './compose.ts'
import { describeHandlers } from './describe.ts'
import { feedListHandlers } from './feed-lists.ts'
import { followHandlers, serveNotices, tellFollowed } from './follows.ts'
import { ownDataHandlers } from './own-data.ts'
import { leaveStrayHosts, ownFeedHandlers } from './own-feeds.ts'
import { fillPastDays, readPastDay } from './past-days.ts'

export default defineBackground(() => {
  speakBrowsersLanguage()
  browser.runtime.onInstalled.addListener(({ reason }) => void start(reason === 'install').catch(logFailure))
  // Firefox keeps no alarm and wakes no background when it starts, but for this.
  browser.runtime.onStartup.addListener(() => {
    noteStartedTogether().catch(logFailure)
    wakeAfterStart().catch(logFailure)
    showEditionBadge().catch(logFailure)
    leaveStrayHosts().catch(logFailure)
  })
  onAlarm(() => refreshAndFill({ everySource: false }))
  onSourcesAllowed(() => void refreshAndFill({ everySource: true }).catch(logFailure))
  serveCommands()
  serveOmnibox()
  serve({
    refresh: async (wanted) => {
      await refreshAndFill(wanted)
      return null
    },
    readDay: async ({ day }) => {
      await readPastDay(day)
      return null
    },
    ...describeHandlers,
    ...ownFeedHandlers,
    ...feedListHandlers,
    ...ownDataHandlers,
    openDigest: async ({ modelId }) => {
      await openDigest(modelId)
      return null
    },
    dress: async ({ css }, frame) => {
      await dressFrame(frame, css)
      return null
    },
    markRead: async ({ storyIds, isRead }) => {
      await noteRead(storyIds, isRead)
      return null
    },
    recompose: async () => {
      await composeIfStale()
      return null
    },
    compare: ({ modelId, isCompared }) => setCompared(modelId, isCompared),
    ...followHandlers,
  })
  serveNotices()
  tellPagesOfLostPermissions()
  ensureAlarm().catch(logFailure)
  resumeRefresh().catch(logFailure)
  composeForWorkload().catch(logFailure)
})

/** Installed or updated: what is stored may be missing or of an older make, so it is composed before the network is asked. */
async function start(isNew: boolean): Promise<void> {
  await (isNew ? skipBrowserStart() : wakeAfterStart())
  await compose()
  await refreshAndFill({ everySource: false })
}

/** Nobody waits for past days, nor for what is told of followed models once all sources have answered. */
async function refreshAndFill(wanted: Parameters<typeof refresh>[0]): Promise<void> {
  await refresh(wanted)
  showEditionBadge().catch(logFailure)
  tellFollowed().catch(logFailure)
  fillPastDays().catch(logFailure)
}
