import { defineStore } from 'pinia'
import { logFailure } from '../platform/log-failure.ts'
import * as openedEdition from '../platform/opened-edition.ts'
import { liveComposed } from './live-composed.ts'

export const useEdition = defineStore('edition', () => {
  const { value: edition, state, firstRead } = liveComposed('edition')

  /** It is before the reader: the toolbar need not point to it any more. */
  async function noteOpened(): Promise<void> {
    if (edition.value) await openedEdition.noteOpened(edition.value).catch(logFailure)
  }

  return { edition, state, firstRead, noteOpened }
})
