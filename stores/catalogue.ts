import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { boards } from '../catalog/boards.ts'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import type { BoardDefinition } from '../core/board/board.ts'
import type { Catalogue, Leaderboard } from '../core/model/model.ts'
import { readSnapshot } from '../platform/snapshot.ts'
import { liveComposed } from './live-composed.ts'

/** A board ready to be shown: what is known of it beforehand, its rows, and whether these came with the extension. */
export interface ShownBoard {
  definition: BoardDefinition
  board: Leaderboard
  isShipped: boolean
}

/** Models and boards. Until the background has stored any, those that ship with the extension. */
export const useCatalogue = defineStore('catalogue', () => {
  const { value: stored, state, firstRead } = liveComposed('catalogue')
  const shipped = shallowRef<Catalogue>()
  const catalogue = computed(() => stored.value ?? shipped.value)
  const shownBoards = computed<ShownBoard[]>(() =>
    boards.flatMap((definition) => {
      const board = catalogue.value?.leaderboards.find(({ id }) => id === definition.id)
      return board && board.rows.length > 0 ? [{ definition, board, isShipped: isShipped(board) }] : []
    }),
  )

  watch(state, async (now) => {
    if (now !== 'empty' && now !== 'damaged') return
    shipped.value ??= (await readSnapshot()).catalogue
  })

  return { catalogue, shownBoards, state, firstRead }
})

/** The background composes with the shipped boards while it has no others, so a stored board may be a shipped one. */
function isShipped({ id, asOf }: Leaderboard): boolean {
  return snapshotBoards.some((board) => board.id === id && board.asOf === asOf)
}
