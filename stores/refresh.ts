import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { say } from '../core/language/say.ts'
import { logFailure } from '../platform/log-failure.ts'
import { send } from '../platform/send.ts'
import { readProgress, watchProgress, type RefreshProgress } from '../platform/refresh-progress.ts'
import { deleteEverythingStored } from '../platform/store.ts'

export const useRefresh = defineStore('refresh', () => {
  const progress = shallowRef<RefreshProgress>()
  const isAsking = ref(false)
  /** Why the last refresh could not even begin. Sources that failed say so themselves. */
  const error = ref<string>()

  const isRunning = computed(() => isAsking.value || progress.value?.isRunning === true)
  const states = computed(() => Object.entries(progress.value?.sources ?? {}))
  const doneCount = computed(() => states.value.filter(([, state]) => state !== 'waiting' && state !== 'asking').length)
  const totalCount = computed(() => states.value.length)

  async function start(options = { everySource: true }): Promise<void> {
    if (isAsking.value) return
    isAsking.value = true
    error.value = undefined
    try {
      await send('refresh', options)
    } catch (cause) {
      logFailure(cause)
      error.value = say('fault.noBackground')
    } finally {
      isAsking.value = false
      await look()
    }
  }

  /** Forgets everything fetched and fetches it anew. Settings stay. */
  async function rebuild(): Promise<void> {
    try {
      await deleteEverythingStored()
    } catch (cause) {
      logFailure(cause)
      error.value = say('fault.storeClosed')
      return
    }
    await start()
  }

  /** Reads the progress again: one left behind by a background that vanished stops being believed after a while, one that cannot be read at once. */
  async function look(): Promise<void> {
    try {
      progress.value = await readProgress()
    } catch (cause) {
      logFailure(cause)
      progress.value = undefined
    }
  }

  onScopeDispose(watchProgress((now) => (progress.value = now)))
  void look()
  return { progress, isRunning, doneCount, totalCount, error, start, rebuild, look }
})
