import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { workloadColumn } from '../catalog/workload-column.ts'
import { blendColumn, type PriceColumn } from '../core/model/row-price.ts'
import { useCatalogue } from './catalogue.ts'
import { useNow } from './now.ts'
import { useSettings } from './settings.ts'

/** What a board's column of prices shows: what the reader's day costs, where they said what it holds. */
export const usePriceColumn = defineStore('price-column', () => {
  const settings = useSettings()
  const catalogue = useCatalogue()
  const now = useNow()
  /** Brought for readers who have a workload: most have none. */
  const columnFor = shallowRef<typeof workloadColumn>()
  const column = computed<PriceColumn>(() => {
    const workload = settings.settings?.workload
    return workload && columnFor.value ? columnFor.value(catalogue.catalogue?.models ?? [], workload, now.nowMs) : blendColumn
  })

  async function bring(): Promise<void> {
    if (settings.settings?.workload) columnFor.value ??= (await import('../catalog/workload-column.ts')).workloadColumn
  }

  watch(() => settings.settings?.workload, bring)
  return { column, firstRead: settings.firstRead.then(bring) }
})
