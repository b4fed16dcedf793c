import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { workloadColumn } from '../catalog/workload-column.ts'
import { blendColumn, type PriceColumn } from '../core/model/row-price.ts'
import { useCatalogue } from './catalogue.ts'
import { useNow } from './now.ts'
import { useSettings } from './settings.ts'

/** What prices are for, and what a board's column of them shows: what the reader's day costs, where they said what it holds. */
export const usePriceColumn = defineStore('price-column', () => {
  const settings = useSettings()
  const catalogue = useCatalogue()
  const now = useNow()
  /** Brought for readers who have a workload: most have none. */
  const columnFor = shallowRef<typeof workloadColumn>()
  /** Null for prices per million tokens, and until the column can show others: no words beside it say more than it does. */
  const workload = computed(() => (columnFor.value && settings.settings?.workload) ?? null)
  const column = computed<PriceColumn>(() =>
    workload.value && columnFor.value ? columnFor.value(catalogue.catalogue?.models ?? [], workload.value, now.nowMs) : blendColumn,
  )

  async function bring(): Promise<void> {
    if (settings.settings?.workload) columnFor.value ??= (await import('../catalog/workload-column.ts')).workloadColumn
  }

  watch(() => settings.settings?.workload, bring)
  return { workload, column, firstRead: settings.firstRead.then(bring) }
})
