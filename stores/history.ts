import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Day } from '../core/day/day.ts'
import type { Edition } from '../core/edition/edition.ts'
import type { DayFigures } from '../core/history/day-figures.ts'
import { isKnownAbsent } from '../core/history/past-days.ts'
import { readDayEdition, readDayFigures, readHistory } from '../platform/history.ts'
import { logFailure } from '../platform/log-failure.ts'
import { send } from '../platform/send.ts'
import { watchStamp } from '../platform/stamps.ts'
import { listBoards } from './shown-board.ts'

/** Editions of earlier days, and the boards as they stood then. */
export const useHistory = defineStore('history', () => {
  /** Whose each edition is that is kept. */
  const origins = shallowRef<Readonly<Record<Day, Edition['origin']>>>({})
  /** Days that have an edition, the oldest first. */
  const days = computed<readonly Day[]>(() => Object.keys(origins.value).sort())
  /** Days of which the report said lately that it has none. */
  const absentDays = shallowRef<readonly Day[]>([])
  /** Of the day that was opened. */
  const edition = shallowRef<Edition>()
  const figures = shallowRef<DayFigures>()
  const boards = computed(() => listBoards(figures.value?.boards ?? []))
  const state = ref<'loading' | 'ready' | 'empty'>('loading')
  /** Nothing of that day's edition is kept, and the report is being asked for it. */
  const isAsking = ref(false)
  /** Why that day has none, in a sentence for the person. */
  const error = ref<string>()
  /** Another day, once opened, ends the opening of the one before. */
  let opening = {}

  async function readDays(): Promise<void> {
    try {
      const history = await readHistory()
      origins.value = Object.fromEntries(Object.entries(history.days).flatMap(([day, { edition: kept }]) => (kept ? [[day, kept.origin]] : [])))
      absentDays.value = Object.keys(history.absent).filter((day) => isKnownAbsent(history, day, Date.now()))
    } catch (cause) {
      logFailure(cause)
    }
  }

  /** Shows what is kept of a day at once, and asks for the report's own where it is not. */
  async function open(day: Day): Promise<void> {
    const own = (opening = {})
    async function show(): Promise<Edition | undefined> {
      const read = await Promise.all([readDayEdition(day), readDayFigures(day)])
      if (opening === own) [edition.value, figures.value] = read
      return read[0]
    }
    state.value = 'loading'
    isAsking.value = false
    error.value = undefined
    edition.value = undefined
    figures.value = undefined
    try {
      const kept = await show()
      if (opening === own && kept?.origin !== 'report') {
        isAsking.value = !kept
        await send('readDay', { day })
        await show()
      }
    } catch (cause) {
      if (opening === own && !edition.value) error.value = cause instanceof Error ? cause.message : String(cause)
      // That the report has none is news as well.
      await readDays()
    }
    if (opening !== own) return
    isAsking.value = false
    state.value = edition.value ? 'ready' : 'empty'
  }

  onScopeDispose(watchStamp('history', () => void readDays()))
  return { origins, days, absentDays, edition, boards, state, isAsking, error, firstRead: readDays(), open }
})
