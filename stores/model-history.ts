import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Passage, Passages } from '../core/edition/passage.ts'
import type { ModelDay } from '../core/history/model-history.ts'
import { logFailure } from '../platform/log-failure.ts'
import { readComposed } from '../platform/store.ts'

/** These are shown while older days are still being read. */
const DAYS_AT_FIRST = 90
const MOST_EARLIER_PASSAGES = 6

/**
 * What is kept of the model whose card is open: what today's report says of it, its figures on earlier days, and what earlier editions
 * said. What reads the past comes with the first card.
 */
export const useModelHistory = defineStore('model-history', () => {
  const passages = shallowRef<Passages>()
  const days = shallowRef<readonly ModelDay[]>([])
  /** Whether more days may come. */
  const isReading = ref(false)
  const earlierPassages = shallowRef<readonly Passage[]>([])
  /** Another card, or none, ends the reading for the one before. */
  let reading = {}

  async function read(modelId: string): Promise<void> {
    forget()
    const own = reading
    isReading.value = true
    try {
      passages.value = (await readComposed('passages')) ?? passages.value
      const { readModelDays, readEarlierPassages } = await import('../platform/model-history.ts')
      const read: ModelDay[] = []
      for await (const day of readModelDays(modelId)) {
        if (reading !== own) return
        read.push(day)
        if (read.length === DAYS_AT_FIRST) days.value = [...read]
      }
      if (reading !== own) return
      days.value = read
      isReading.value = false
      const said = new Set(passages.value?.[modelId]?.map(({ text }) => text))
      for await (const passage of readEarlierPassages(modelId)) {
        if (reading !== own) return
        // A story that went on for days is told once.
        if (!said.has(passage.text)) earlierPassages.value = [...earlierPassages.value, passage]
        said.add(passage.text)
        if (earlierPassages.value.length === MOST_EARLIER_PASSAGES) return
      }
    } catch (cause) {
      logFailure(cause)
      if (reading === own) isReading.value = false
    }
  }

  function forget(): void {
    reading = {}
    isReading.value = false
    days.value = []
    earlierPassages.value = []
  }

  return { passages, days, isReading, earlierPassages, read, forget }
})
