import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Day } from '../core/day/day.ts'
import type { Story } from '../core/edition/edition.ts'
import { idsOf } from '../core/reading/reading.ts'
import { savedFrom, type SavedStory } from '../core/reading/saved-story.ts'
import { tellSaving, type SaveOutcome } from '../core/reading/tell-saving.ts'
import { logFailure } from '../platform/log-failure.ts'
import { forgetSaved, readSaved, saveStory, watchSaved } from '../platform/saved-stories.ts'

/** What the reader put aside for later, in popup and digest alike. */
export const useSaved = defineStore('saved', () => {
  /** The last one first; undefined until read. */
  const stories = shallowRef<readonly SavedStory[]>()
  /** Why the last change was not kept. */
  const refusal = ref<string>()
  const ids = computed(() => new Set(stories.value?.map(({ id }) => id)))

  /** By whichever of its reports it was saved. */
  function isSaved(story: Story): boolean {
    return idsOf(story).some((id) => ids.value.has(id))
  }

  async function attempt(work: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
    const outcome = await work().catch((cause: unknown) => {
      logFailure(cause)
      return 'failed' as const
    })
    refusal.value = outcome === 'full' || outcome === 'failed' ? tellSaving(outcome) : undefined
    return outcome
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
  return { stories, refusal, isSaved, keep, remove, toggle, firstRead }
})
