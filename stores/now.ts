import { defineStore } from 'pinia'
import { onScopeDispose, ref } from 'vue'
import { watchClock } from '../platform/watch-clock.ts'

/** The time by which every age on the page is told. */
export const useNow = defineStore('now', () => {
  const nowMs = ref(0)
  onScopeDispose(watchClock((atMs) => (nowMs.value = atMs)))
  return { nowMs }
})
