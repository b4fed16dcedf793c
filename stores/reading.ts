import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Section, Story } from '../core/edition/edition.ts'
import { idsOf, readStateOf, withoutRead, withRead, type Reading, type ReadState } from '../core/reading/reading.ts'
import { logFailure } from '../platform/log-failure.ts'
import { readReading, watchReading } from '../platform/reading.ts'
import { send } from '../platform/send.ts'

/** What the reader has read, in popup and digest alike. */
export const useReading = defineStore('reading', () => {
  /** Undefined until read: nothing is called unread before that. */
  const reading = shallowRef<Reading>()
  const readIds = computed(() => reading.value && new Set(reading.value.read))

  function stateOf(story: Story): ReadState | undefined {
    return readIds.value && readStateOf(story, readIds.value)
  }

  /** Of what is new in a section; what an earlier edition told is not counted again. */
  function unreadIn({ stories }: Section): number {
    return stories.filter((story) => story.continuesSince === undefined && stateOf(story) === 'unread').length
  }

  /** Shown at once; kept by the background, because a story that opens closes the popup. */
  async function note(storyIds: string[], isRead: boolean): Promise<void> {
    const kept = send('markRead', { storyIds, isRead })
    if (reading.value) reading.value = (isRead ? withRead : withoutRead)(reading.value, storyIds)
    await kept.catch(logFailure)
  }

  function markRead(...stories: readonly Story[]): Promise<void> {
    return note(stories.map(({ id }) => id), true)
  }

  function markUnread(story: Story): Promise<void> {
    return note(idsOf(story), false)
  }

  onScopeDispose(watchReading((now) => (reading.value = now)))
  const firstRead = readReading().then((now) => void (reading.value = now), logFailure)
  return { stateOf, unreadIn, markRead, markUnread, firstRead }
})
