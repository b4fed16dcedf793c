import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { tellTrayFull } from '../core/compare/tray.ts'
import { send } from '../platform/send.ts'
import { sayingWhy } from './saying-why.ts'
import { useSettings } from './settings.ts'

/** The compare tray, one for all windows and pages. The background alone writes it. */
export const useCompare = defineStore('compare', () => {
  const settings = useSettings()
  const { error, attempt } = sayingWhy()
  /** Why the last model was not taken in. */
  const refusal = ref<string>()

  /** Ids of models, in the order they came. */
  const members = computed<readonly string[]>(() => settings.settings?.comparedModels ?? [])

  /** @param isCompared what it shall be; the other of what it is, where nothing is said */
  async function toggle(modelId: string, isCompared = !members.value.includes(modelId)): Promise<void> {
    const isSo = await attempt(() => send('compare', { modelId, isCompared }))
    refusal.value = isSo === false ? tellTrayFull() : undefined
  }

  function remove(modelId: string): Promise<void> {
    return toggle(modelId, false)
  }

  async function clear(): Promise<void> {
    await Promise.all(members.value.map(remove))
  }

  watch(
    () => members.value.length,
    () => (refusal.value = undefined),
  )
  return { members, refusal, error, toggle, remove, clear }
})
