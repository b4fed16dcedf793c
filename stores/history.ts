import { defineStore } from 'pinia'
import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Day } from '../core/day/day.ts'
import type { Edition } from '../core/edition/edition.ts'
import { readDayEdition, readHistory } from '../platform/history.ts'
import { logFailure } from '../platform/log-failure.ts'
import { send } from '../platform/send.ts'
import { watchStamp } from '../platform/stamps.ts'

/** Editions of earlier days. */
export const useHistory = defineStore('history', () => {
  /** Those that are kept, the oldest first. */
  const days = shallowRef<readonly Day[]>([])
  /** Of the day that was opened. */
  const edition = shallowRef<Edition>()
  const state = ref<'loading' | 'ready' | 'empty'>('loading')
  /** Why that day has none, in a sentence for the person. */
  const error = ref<string>()
  /** Another day, once opened, ends the opening of the one before. */
  let opening = {}

  async function readDays(): Promise<void> {
    try {
      const history = await readHistory()
      days.value = Object.keys(history.days).filter((day) => history.days[day]?.edition).sort()
    } catch (cause) {
      logFailure(cause)
    }
  }

  /** Shows what is kept of a day at once, and asks for the report's own where it is not. */
  async function open(day: Day): Promise<void> {
    const own = (opening = {})
    const show = (read: Edition | undefined) => {
      if (opening === own) edition.value = read
    }
    state.value = 'loading'
    error.value = undefined
    show(undefined)
    try {
      show(await readDayEdition(day))
      if (opening === own && edition.value?.origin !== 'report') {
        await send('readDay', { day })
        show(await readDayEdition(day))
      }
    } catch (cause) {
      if (opening === own && !edition.value) error.value = cause instanceof Error ? cause.message : String(cause)
    }
    if (opening === own) state.value = edition.value ? 'ready' : 'empty'
  }

  onScopeDispose(watchStamp('history', () => void readDays()))
  return { days, edition, state, error, firstRead: readDays(), open }
})
