import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Catalogue } from '../core/model/model.ts'
import { readSnapshot } from '../platform/snapshot.ts'
import { liveComposed } from './live-composed.ts'
import { listBoards } from './shown-board.ts'

/** Models and boards. Until the background has stored any, those that ship with the extension. */
export const useCatalogue = defineStore('catalogue', () => {
  const { value: stored, state, firstRead } = liveComposed('catalogue')
  const shipped = shallowRef<Catalogue>()
  const catalogue = computed(() => stored.value ?? shipped.value)
  const shownBoards = computed(() => listBoards(catalogue.value?.leaderboards ?? []))

  watch(state, async (now) => {
    if (now !== 'empty' && now !== 'damaged') return
    shipped.value ??= (await readSnapshot()).catalogue
  })

  return { catalogue, shownBoards, state, firstRead }
})
