import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { watch } from 'vue'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { writeSetting } from '../platform/settings.ts'
import { writeComposed } from '../platform/store.ts'
import { useCatalogue } from './catalogue.ts'
import { usePriceColumn } from './price-column.ts'
import { useSettings } from './settings.ts'

const row = { rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25, modelId: 'openai/gpt-5.5' }

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
})

it('is the table’s blend until the reader has a workload, then what that costs a day, and the blend again', async () => {
  const firstPartyPrice = { inputUsdPerMillion: 5, outputUsdPerMillion: 30, sourceId: 'openrouter', asOfMs: 0 }
  await writeComposed('catalogue', { models: [{ id: row.modelId, name: row.name, creator: 'OpenAI', aliases: [], firstPartyPrice }], leaderboards: [] })
  const store = usePriceColumn()
  await Promise.all([useSettings().firstRead, useCatalogue().firstRead])
  expect([store.column.heading, store.column.priceOf(row).text]).toEqual(['$/1M', '$11.25'])
  await writeSetting('workload', { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 })
  await flushPromises()
  await vi.dynamicImportSettled()
  expect([store.column.heading, store.column.priceOf(row).text]).toEqual(['$/day', '$8.00'])
  await writeSetting('workload', null)
  await flushPromises()
  expect(store.column.heading).toBe('$/1M')
})

it('says what prices are for when the column shows it, and not before', async () => {
  const store = usePriceColumn()
  const seen: string[] = []
  watch(() => [store.workload, store.column.heading], ([workload, heading]) => seen.push(`${workload ? 'a workload' : 'no workload'}: ${heading}`), { flush: 'sync' })
  await useSettings().firstRead
  await writeSetting('workload', { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 })
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
  expect([...new Set(seen)]).toEqual(['a workload: $/day'])
})
