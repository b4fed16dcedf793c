import { defineUnlistedScript } from '#imports'
import { startAnnotator } from '../../annotator/start-annotator.ts'
import { findMentions } from '../../core/mention/find-mentions.ts'
import { describeMention } from '../../platform/describe-mention.ts'
import { send } from '../../platform/send.ts'
import { speakBrowsersLanguage } from '../../platform/speak-browsers-language.ts'
import { wait } from '../../platform/wait.ts'
import { followOrders } from './follow-orders.ts'
import { servePage } from './serve-page.ts'
import { watchEnding } from './watch-ending.ts'

/** Everything that a page with names needs. The content script imports it at the first text that may name a model. */
export default defineUnlistedScript(() => {
  speakBrowsersLanguage()
  const controller = new AbortController()
  const { signal } = controller
  watchEnding(controller)
  const annotator = startAnnotator({
    document,
    signal,
    findMentions,
    nowMs: Date.now,
    watchOrders: (onOrders) => followOrders(location.hostname, signal, onOrders),
    ...(import.meta.env.BROWSER === 'firefox' && { dress }),
    describe: describeMention,
    follow: async (modelId, isFollowed) => void (await send('follow', { modelId, isFollowed })),
    compare: (modelId, isCompared) => send('compare', { modelId, isCompared }),
    openDigest: async (modelId) => void (await send('openDigest', { modelId })),
    onMentions: () => tellPopups(),
  })
  const tellPopups = servePage(annotator, signal)
})

/** Asks again after a while: the background may have been on its way to sleep, or only just be installed. Without a style nothing shows. */
async function dress(css: string): Promise<boolean> {
  for (const waitMs of [0, 500, 2_000]) {
    await wait(waitMs)
    const isDressed = await send('dress', { css }).then(
      () => true,
      () => false,
    )
    if (isDressed) return true
  }
  return false
}
