import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { lastCheckedAtMs, troubleOf, type SourceHealth } from '../core/source/source-health.ts'
import { logFailure } from '../platform/log-failure.ts'
import { watchStamp } from '../platform/stamps.ts'
import { readHealths } from '../platform/store.ts'

/** Every source that was ever asked, and how it has been. */
export const useSources = defineStore('sources', () => {
  const healths = shallowRef<SourceHealth[]>([])
  const trouble = computed(() => troubleOf(healths.value))
  const checkedAtMs = computed(() => lastCheckedAtMs(healths.value))

  async function read(): Promise<void> {
    try {
      healths.value = await readHealths()
    } catch (error) {
      logFailure(error)
    }
  }

  onScopeDispose(watchStamp('sources', () => void read()))
  return { healths, trouble, checkedAtMs, read }
})
