import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Look } from '../core/look/look.ts'
import { tellSince } from '../core/look/tell-since.ts'
import { noteLook, readLastLook } from '../platform/last-look.ts'
import { logFailure } from '../platform/log-failure.ts'
import { useCatalogue } from './catalogue.ts'
import { useSources } from './sources.ts'

/** What changed on the boards since this reader last looked, be it in the popup or in the digest. */
export const useLastLook = defineStore('last-look', () => {
  const catalogue = useCatalogue()
  const sources = useSources()
  /**
   * As it was when the page opened: while it is open, what it tells stays, and grows when figures are refreshed behind it. Undefined
   * until read; null when there is none.
   */
  const look = shallowRef<Look | null>()
  const modelIds = computed(() => new Set(catalogue.catalogue?.models.map(({ id }) => id)))
  /** Undefined until look and boards are read, and where nobody knows that nothing changed. */
  const since = computed(() => {
    if (look.value === undefined || catalogue.shownBoards.length === 0) return undefined
    const told = tellSince(look.value ?? undefined, catalogue.shownBoards, modelIds.value)
    const isNothing = told?.kind === 'since' && told.boards.length === 0
    return isNothing && sources.trouble?.isEverySource ? undefined : told
  })

  async function read(): Promise<void> {
    try {
      look.value = (await readLastLook()) ?? null
    } catch (error) {
      // A place that cannot be read is none to say "first time" of.
      logFailure(error)
    }
  }

  /** All that is shown was before the reader's eyes. What cannot be noted is told once more the next time. */
  async function noteSeen(): Promise<void> {
    await noteLook(catalogue.shownBoards.map(({ board }) => board), Date.now()).catch(logFailure)
  }

  return { since, noteSeen, firstRead: read() }
})
