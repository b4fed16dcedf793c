import { shallowRef, watch } from 'vue'
import { startAnnotator, type Orders } from '../../annotator/start-annotator.ts'
import { say } from '../../core/language/say.ts'
import { findMentions } from '../../core/mention/find-mentions.ts'
import type { MentionIndex } from '../../core/mention/mention.ts'
import { describeMention } from '../../platform/describe-mention.ts'
import { logFailure } from '../../platform/log-failure.ts'
import { readMentionIndex, watchMentionIndex } from '../../platform/mention-index.ts'
import { send } from '../../platform/send.ts'
import { watchPageCommands } from '../../platform/watch-page-commands.ts'
import { useFollows } from '../../stores/follows.ts'
import { useModelCard } from '../../stores/model-card.ts'
import { useSettings } from '../../stores/settings.ts'

/**
 * Gives the model names in a part of the digest the marks and cards they have on any web page, until `signal` aborts: content scripts do
 * not run in pages of the extension. What the reader set for single sites says nothing of the digest, which is none; and there are
 * no notes, because the boards stand where their margin would be.
 */
export function markNames(within: HTMLElement, signal: AbortSignal): void {
  const settings = useSettings()
  const follows = useFollows()
  const dialog = useModelCard()

  const annotator = startAnnotator({
    document,
    within,
    signal,
    findMentions,
    nowMs: Date.now,
    watchOrders,
    describe: describeMention,
    follow,
    compare: (modelId, isCompared) => send('compare', { modelId, isCompared }),
    openDigest: openDialog,
    openLabel: say('digestMarks.allFigures'),
    onMentions: () => undefined,
  })

  function watchOrders(onOrders: (orders: Orders | undefined) => void): void {
    const index = shallowRef<MentionIndex>()
    const unwatchIndex = watchMentionIndex((next) => (index.value = next))
    const unwatch = watch(
      [index, () => settings.settings],
      ([names, options]) => {
        const { areMarksOn = false, cardDelayMs = 0, cardKey = 'none' } = options ?? {}
        onOrders(names && areMarksOn ? { index: names, settings: { hasNotes: false, hasBadges: false, cardDelayMs, cardKey } } : undefined)
      },
      { immediate: true },
    )
    signal.addEventListener('abort', () => {
      unwatchIndex()
      unwatch()
    })
    // What was told meanwhile is newer.
    readMentionIndex().then((stored) => (index.value ??= stored), logFailure)
  }

  /** As the stars of the boards do it, so that the first follow offers alerts. */
  async function follow(modelId: string, isFollowed: boolean): Promise<void> {
    await follows.setModel(modelId, isFollowed)
    if (follows.error !== undefined) throw new Error(follows.error)
  }

  /** The card goes first: closing the dialog is to give the focus back to where it was before both. */
  function openDialog(modelId: string): Promise<void> {
    annotator.session()?.closeCard()
    dialog.open(modelId)
    return Promise.resolve()
  }

  const unwatchCommands = watchPageCommands((command) => {
    // Behind the dialog nothing is to move.
    const session = dialog.question ? undefined : annotator.session()
    if (command === 'open-card') session?.openCard()
    else session?.step(command === 'next-mention' ? 1 : -1)
  })
  signal.addEventListener('abort', unwatchCommands)
}
