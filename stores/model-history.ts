import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Day } from '../core/day/day.ts'
import type { EarlierPassages, Passage, Passages } from '../core/edition/passage.ts'
import type { ModelDay } from '../core/history/model-day.ts'
import { logFailure } from '../platform/log-failure.ts'
import { readComposed } from '../platform/store.ts'

/** These are shown while older days are still being read. */
const DAYS_AT_FIRST = 90
/** So many passages, or of so many editions, at first; so many more whenever asked for. */
const PASSAGES_AT_FIRST = 6
const EDITIONS_AT_FIRST = 14
const PASSAGES_AT_ONCE = 20
const nothingEarlier: EarlierPassages = { days: [], state: 'reading' }

/**
 * What is kept of the model whose card is open: what today's report says of it, its figures on earlier days, and what earlier editions
 * said. What reads the past comes with the first card.
 */
export const useModelHistory = defineStore('model-history', () => {
  const passages = shallowRef<Passages>()
  const days = shallowRef<readonly ModelDay[]>([])
  /** Whether more days may come. */
  const isReading = ref(false)
  const earlier = shallowRef(nothingEarlier)
  /** Another card, or none, ends the reading for the one before. */
  let reading = {}
  /** Editions that are still to be read, and what was told already. */
  let older: AsyncIterator<{ day: Day; passages: readonly Passage[] }> | undefined
  let said = new Set<string>()

  async function read(modelId: string): Promise<void> {
    forget()
    const own = reading
    isReading.value = true
    try {
      passages.value = (await readComposed('passages')) ?? passages.value
      const { readModelDays, readEarlierPassages, readKeptSince } = await import('../platform/model-history.ts')
      const read: ModelDay[] = []
      for await (const day of readModelDays(modelId)) {
        if (reading !== own) return
        read.push(day)
        if (read.length === DAYS_AT_FIRST) days.value = [...read]
      }
      if (reading !== own) return
      days.value = read
      isReading.value = false
      said = new Set(passages.value?.[modelId]?.map(({ text }) => text))
      older = readEarlierPassages(modelId)
      const keptSince = await readKeptSince()
      if (reading !== own) return
      earlier.value = { ...nothingEarlier, keptSince }
      await readOlder(PASSAGES_AT_FIRST, EDITIONS_AT_FIRST)
    } catch (cause) {
      logFailure(cause)
      if (reading === own) isReading.value = false
    }
  }

  /** Goes on with older editions, as far as there are so many more passages. */
  async function readEarlier(): Promise<void> {
    if (earlier.value.state === 'more') await readOlder(PASSAGES_AT_ONCE)
  }

  async function readOlder(mostPassages: number, mostEditions = Infinity): Promise<void> {
    const own = reading
    const tell = (news: Partial<EarlierPassages>) => {
      if (reading === own) earlier.value = { ...earlier.value, ...news }
    }
    tell({ state: 'reading' })
    try {
      let found = 0
      for (let count = 0; count < mostEditions && found < mostPassages; count++) {
        const next = await older?.next()
        if (reading !== own) return
        if (!next || next.done) return tell({ state: 'all' })
        // A story that went on for days is told once.
        const passages = next.value.passages.filter(({ text }) => !said.has(text))
        for (const { text } of passages) said.add(text)
        found += passages.length
        if (passages.length > 0) tell({ days: [...earlier.value.days, { day: next.value.day, passages }] })
      }
      tell({ state: 'more' })
    } catch (cause) {
      logFailure(cause)
      tell({ state: 'failed' })
    }
  }

  function forget(): void {
    reading = {}
    isReading.value = false
    days.value = []
    earlier.value = nothingEarlier
    older = undefined
  }

  return { passages, days, isReading, earlier, read, readEarlier, forget }
})
