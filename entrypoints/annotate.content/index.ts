import { defineContentScript } from '#imports'
import { startAnnotator } from '../../annotator/start-annotator.ts'
import { findMentions } from '../../core/mention/find-mentions.ts'
import { mayNameAModel } from '../../core/mention/may-name-a-model.ts'
import { send } from '../../platform/send.ts'
import { followIndex } from './follow-index.ts'
import { watchOrphaned } from './watch-orphaned.ts'

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  // WXT's context is left aside: a page can forge the event that aborts it.
  main() {
    const controller = new AbortController()
    startAnnotator({
      document,
      signal: controller.signal,
      findMentions,
      mayNameAModel,
      watchIndex: (onIndex) => {
        watchOrphaned(controller)
        void followIndex(location.hostname, controller.signal, onIndex)
      },
      describe: (modelId, variant) => send('describeModel', { modelId, ...(variant !== undefined && { variant }) }),
    })
  },
})
