import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { boards } from '../catalog/boards.ts'
import type { Day } from '../core/day/day.ts'
import type { History } from '../core/history/history.ts'
import { createModelSearch } from '../core/model/search-models.ts'
import { EditionIndex, type Answer } from '../core/search/edition-index.ts'
import { foundPiece, type FoundDay } from '../core/search/found-piece.ts'
import { piecesOf, type Piece } from '../core/search/piece.ts'
import type { SearchResults } from '../core/search/search-results.ts'
import { makeTurns } from '../core/steps/turns.ts'
import { readDayTexts } from '../platform/day-texts.ts'
import { readHistory } from '../platform/history.ts'
import { logFailure } from '../platform/log-failure.ts'
import { giveWay, runInSlices } from '../platform/run-in-slices.ts'
import { watchStamp } from '../platform/stamps.ts'
import { useCatalogue } from './catalogue.ts'

const nothing: SearchResults = { query: '', models: [], days: [], count: 0, shownCount: 0, isNear: false }
const PIECES_AT_FIRST = 30
const MOST_MODELS = 4
/** While days are being read, what is asked for is looked for anew after so many of them. */
const DAYS_BETWEEN_ANSWERS = 25
/** Days whose texts are held for showing. */
const MOST_HELD_DAYS = 60

/**
 * Search over all editions that are kept. They are read when it is made, the newest first, and stay searched while the page is open: what
 * was read is found at once, and days that come later are read then. Neither the query nor the index is ever stored.
 */
export const useEditionSearch = defineStore('edition-search', () => {
  const catalogue = useCatalogue()
  const models = computed(() => catalogue.catalogue && createModelSearch(catalogue.catalogue, boards))
  const index = new EditionIndex()
  /** What was read of each day: another mark means that the day was kept anew. */
  const readMarks = new Map<Day, string>()
  const held = new Map<Day, Promise<readonly Piece[]>>()
  const results = shallowRef(nothing)
  const searchedCount = ref(0)
  const dayCount = ref(0)
  const isReading = ref(true)
  let query = ''
  let limit = PIECES_AT_FIRST
  /** Another question, once asked, ends the answering of the one before. */
  let asking = {}
  const inTurn = makeTurns()

  /** Gives back when the answer is there to be shown, or another question was asked. */
  async function search(asked: string): Promise<void> {
    query = asked
    limit = PIECES_AT_FIRST
    await answer()
  }

  async function showMore(): Promise<void> {
    limit += PIECES_AT_FIRST
    await answer()
  }

  async function answer(): Promise<void> {
    const own = (asking = {})
    if (query === '') {
      results.value = nothing
      return
    }
    const found = index.find(query, limit)
    const days = await daysOf(found)
    if (asking !== own) return
    results.value = {
      query,
      days,
      models: models.value?.find(query, MOST_MODELS) ?? [],
      count: found.count,
      shownCount: days.reduce((sum, { pieces }) => sum + pieces.length, 0),
      isNear: found.isNear,
    }
  }

  async function daysOf({ days, wanted }: Answer): Promise<FoundDay[]> {
    return Promise.all(
      days.map(async ({ day, places }) => {
        const pieces = await piecesAt(day)
        return { day, pieces: places.flatMap((place) => (pieces[place] ? [foundPiece(pieces[place], place, wanted)] : [])) }
      }),
    )
  }

  /** Held for a while: the next letter mostly finds the same days. */
  function piecesAt(day: Day): Promise<readonly Piece[]> {
    const pieces = held.get(day) ?? readPieces(day)
    held.delete(day)
    held.set(day, pieces)
    const [oldest] = held.keys()
    if (held.size > MOST_HELD_DAYS && oldest !== undefined) held.delete(oldest)
    return pieces
  }

  async function readPieces(day: Day): Promise<readonly Piece[]> {
    try {
      const texts = await readDayTexts(day)
      return texts ? piecesOf(texts) : []
    } catch (cause) {
      logFailure(cause)
      return []
    }
  }

  async function readDays(): Promise<void> {
    isReading.value = true
    try {
      const { days } = await readHistory()
      const kept = Object.keys(days).filter((day) => days[day]?.edition).sort().reverse()
      dayCount.value = kept.length
      for (const day of index.days.filter((day) => !kept.includes(day))) forget(day)
      // The newest grows all day, and may stay as long as it was.
      const unread = kept.filter((day, at) => at === 0 || readMarks.get(day) !== markOf(days, day))
      for (const [at, day] of unread.entries()) {
        held.delete(day)
        await runInSlices(index.add(day, await readPieces(day)))
        readMarks.set(day, markOf(days, day))
        searchedCount.value = readMarks.size
        if (at % DAYS_BETWEEN_ANSWERS === 0) await answer()
      }
    } catch (cause) {
      logFailure(cause)
    }
    isReading.value = false
    await answer()
  }

  function forget(day: Day): void {
    index.delete(day)
    readMarks.delete(day)
    held.delete(day)
  }

  // The one thing here that is made in one piece: before the first letter is written, not with it.
  void giveWay().then(() => models.value)
  onScopeDispose(watchStamp('history', () => void inTurn(readDays)))
  return { results, searchedCount, dayCount, isReading, search, showMore, firstRead: inTurn(readDays) }
})

function markOf(days: History['days'], day: Day): string {
  const { origin, bytes } = days[day]?.edition ?? {}
  return `${origin} ${bytes}`
}
