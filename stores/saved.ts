import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Day } from '../core/day/day.ts'
import type { Story } from '../core/edition/edition.ts'
import { idsOf } from '../core/reading/reading.ts'
import { savedFrom, type SavedStory } from '../core/reading/saved-story.ts'
import { logFailure } from '../platform/log-failure.ts'
import { forgetSaved, readSaved, saveStory, watchSaved } from '../platform/saved-stories.ts'

/** `full`: there are too many already; `failed`: the browser did not keep it. */
export type SaveOutcome = 'saved' | 'removed' | 'full' | 'failed'

/** What the reader put aside for later, in popup and digest alike. */
export const useSaved = defineStore('saved', () => {
  /** The last one first; undefined until read. */
  const stories = shallowRef<readonly SavedStory[]>()
  const ids = computed(() => new Set(stories.value?.map(({ id }) => id)))

  /** By whichever of its reports it was saved. */
  function isSaved(story: Story): boolean {
    return idsOf(story).some((id) => ids.value.has(id))
  }

  async function attempt(work: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
    try {
      return await work()
    } catch (cause) {
      logFailure(cause)
      return 'failed'
    }
  }

  /** Also takes back a removal: it is as it was. */
  function keep(story: SavedStory): Promise<SaveOutcome> {
    return attempt(async () => ((await saveStory(story)) ? 'saved' : 'full'))
  }

  function remove(story: Story): Promise<SaveOutcome> {
    return attempt(async () => {
      await forgetSaved(idsOf(story))
      return 'removed'
    })
  }

  function toggle(story: Story, day: Day): Promise<SaveOutcome> {
    return isSaved(story) ? remove(story) : keep(savedFrom(story, day, Date.now()))
  }

  onScopeDispose(watchSaved((now) => (stories.value = now)))
  const firstRead = readSaved().then((now) => void (stories.value = now), logFailure)
  return { stories, isSaved, keep, remove, toggle, firstRead }
})
