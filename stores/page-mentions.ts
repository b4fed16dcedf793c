import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { FrameMentions, PageMention } from '../core/mention/page-mention.ts'
import { readActiveTab, type ActiveTab } from '../platform/active-tab.ts'
import { mayPagesBeOlder } from '../platform/browser-start.ts'
import { requestSite } from '../platform/host-permissions.ts'
import { logFailure } from '../platform/log-failure.ts'
import { connectToPage, type PageConnection } from '../platform/page-mentions.ts'
import { watchPermissions } from '../platform/watch-permissions.ts'

/** A model that the page names, and the frame that can show it. */
export interface ShownMention extends PageMention {
  frame: string
}

/** The tab in front and the models it names. */
export const usePageMentions = defineStore('page-mentions', () => {
  /** Undefined until read. */
  const tab = shallowRef<ActiveTab>()
  /** Whether the page may be open for longer than our script could have been in it. */
  const mayBeOlder = shallowRef(false)
  const frames = shallowRef<readonly FrameMentions[]>()
  /** The frames that name a model, the page itself first. */
  const naming = computed(() => topFirst(frames.value ?? []).filter(({ mentions }) => mentions.length > 0).map(({ frame }) => frame))
  /** In reading order; undefined until the page has answered. */
  const mentions = computed(() => frames.value && listMentions(frames.value))
  let page: PageConnection | undefined

  async function read(): Promise<void> {
    try {
      const [inFront, mayPredateUs] = await Promise.all([readActiveTab(), mayPagesBeOlder()])
      mayBeOlder.value = mayPredateUs
      tab.value = inFront
    } catch (error) {
      logFailure(error)
    }
    if (tab.value && tab.value.kind !== 'own') page = connectToPage(tab.value.id, (now) => (frames.value = now))
  }

  function show({ frame, key }: Pick<ShownMention, 'frame' | 'key'>): void {
    page?.show({ frame, key })
  }

  /** Asks what stands around the mentions; see `PageConnection`. */
  function check(onAnswer: (answer: unknown) => void): void {
    if (page) page.check(onAnswer)
    else onAnswer(undefined)
  }

  /** Call from a click: the browser asks the reader. */
  async function allow(): Promise<void> {
    if (tab.value?.url !== undefined) await requestSite(tab.value.url)
  }

  async function readRights(): Promise<void> {
    mayBeOlder.value ||= tab.value?.kind === 'unallowed'
    tab.value = await readActiveTab()
  }

  const firstRead = read()
  onScopeDispose(() => page?.close())
  onScopeDispose(watchPermissions(() => void readRights().catch(logFailure)))
  return { tab, mentions, naming, mayBeOlder, firstRead, show, check, allow, askAgain: () => page?.askAgain() }
})

function topFirst(frames: readonly FrameMentions[]): FrameMentions[] {
  return frames.toSorted((a, b) => Number(b.isTop) - Number(a.isTop))
}

/** The page itself first, then its frames; what several name is listed once, where it comes first. */
function listMentions(frames: readonly FrameMentions[]): ShownMention[] {
  const listed = new Map<string, ShownMention>()
  for (const { frame, mentions } of topFirst(frames)) {
    for (const mention of mentions) {
      const id = JSON.stringify([mention.modelId, mention.name])
      const first = listed.get(id)
      listed.set(id, first ? { ...first, count: first.count + mention.count } : { ...mention, frame })
    }
  }
  return [...listed.values()]
}
