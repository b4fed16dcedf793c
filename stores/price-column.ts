import { defineStore } from 'pinia'
import { computed } from 'vue'
import { workloadColumn } from '../catalog/workload-column.ts'
import { blendColumn, type PriceColumn } from '../core/model/row-price.ts'
import { useCatalogue } from './catalogue.ts'
import { useNow } from './now.ts'
import { useSettings } from './settings.ts'

/** What a board's column of prices shows: what the reader's day costs, where they said what it holds. */
export const usePriceColumn = defineStore('price-column', () => {
  const settings = useSettings()
  const catalogue = useCatalogue()
  const now = useNow()
  const column = computed<PriceColumn>(() => {
    const workload = settings.settings?.workload
    return workload ? workloadColumn(catalogue.catalogue?.models ?? [], workload, now.nowMs) : blendColumn
  })
  return { column }
})
