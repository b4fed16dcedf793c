import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Backup } from '../core/backup/backup-file.ts'
import { dayOf } from '../core/day/day.ts'
import { say } from '../core/language/say.ts'
import { savedIn } from '../core/reading/saved-story.ts'
import { refusalOf } from '../core/source/feed-address.ts'
import { makeTurns } from '../core/steps/turns.ts'
import { requestHosts } from '../platform/host-permissions.ts'
import { SAVED_STORIES_KEY } from '../platform/saved-stories.ts'
import { send } from '../platform/send.ts'
import { settingsIn } from '../platform/settings.ts'
import { sourceSettingsIn } from '../platform/source-settings.ts'
import { sayingWhy } from './saying-why.ts'

/** A file that was read, before anything of it is taken over. */
export interface RestoreReview {
  fileName: string
  writtenOn: string
  followedCount: number
  feedCount: number
  savedCount: number
  dayCount: number
}

/** A year of days is 63 MB. */
const MAX_FILE_BYTES = 256 * 1024 * 1024

/** Everything of the reader's: into a file, back from it, and away. */
export const useOwnData = defineStore('own-data', () => {
  const review = shallowRef<RestoreReview>()
  /** Why a file was refused, or what became of the last wish. */
  const told = ref<string>()
  /** How many days of the file were taken over, while they are. */
  const restoring = shallowRef<{ done: number; total: number }>()
  const unfinished = ref(0)
  const isBusy = computed(() => unfinished.value > 0)
  const { error, attempt } = sayingWhy()
  const inTurn = makeTurns()
  let backup: Backup | undefined

  async function pick(file: File): Promise<void> {
    await busily(async () => {
      cancel()
      if (file.size > MAX_FILE_BYTES) {
        told.value = say('options.stored.tooLarge', { file: file.name, megabytes: MAX_FILE_BYTES / 1024 / 1024 })
        return
      }
      const { readBackup } = await import('../core/backup/backup-file.ts')
      const read = readBackup(await file.text())
      if (read.kind === 'refused') {
        told.value = read.because === 'newer' ? say('options.stored.newer', { file: file.name }) : say('options.stored.foreign', { file: file.name })
        return
      }
      backup = read.backup
      review.value = reviewOf(file.name, backup)
    })
  }

  /** Call from a click: the browser asks the reader for the hosts of all feeds at once. Feeds whose hosts are declined come without their stories. */
  async function confirm(): Promise<void> {
    if (!backup || isBusy.value) return
    const { own, days } = backup
    const sources = sourceSettingsIn(own)
    const urls = sources.ownFeeds.map(({ url }) => url).filter((url) => refusalOf(url, sources) === undefined)
    const answer = urls.length > 0 ? requestHosts(urls) : undefined
    await busily(async () => {
      await answer
      restoring.value = { done: 0, total: days.length }
      const leftOut = await send('restore', { own })
      const lost = await restoreDays(days, (done) => (restoring.value = { done, total: days.length }))
      cancel()
      told.value = `${lost === 0 ? say('options.stored.restored') : say('options.stored.restoredBut', lost, { count: lost })} ${leftOut}`.trim()
    })
  }

  async function deleteEverything(): Promise<void> {
    await busily(async () => {
      cancel()
      await send('deleteEverything', {})
      told.value = say('options.stored.deleted')
    })
  }

  function cancel(): void {
    backup = review.value = told.value = undefined
  }

  /** @returns the parts of a file; nothing when they could not be read, which is said */
  const write = () =>
    busily(async () => {
      const [{ writeBackup }, { keptDays, readOwnData }] = await Promise.all([import('../core/backup/backup-file.ts'), import('../platform/own-data.ts')])
      return Array.fromAsync(writeBackup(await readOwnData(), keptDays(), dayOf(Date.now())))
    })

  /** One wish after the other: days that are still being taken over would come back after everything was deleted. */
  async function busily<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    unfinished.value++
    const result = await inTurn(() => attempt(work))
    restoring.value = undefined
    unfinished.value--
    return result
  }

  return { review, told, error, isBusy, restoring, pick, confirm, cancel, deleteEverything, write }
})

/** @returns how many are damaged, or of another make */
async function restoreDays(days: readonly unknown[], tell: (doneCount: number) => void): Promise<number> {
  let lost = 0
  // One message each, as a year of them is more than a message holds. The background reads them by their schema.
  for (const [position, day] of days.entries()) {
    await send('restoreDay', day as Parameters<typeof send<'restoreDay'>>[1]).catch(() => lost++)
    tell(position + 1)
  }
  return lost
}

function reviewOf(fileName: string, { own, writtenOn, days }: Backup): RestoreReview {
  const { followedModels, followedCreators } = settingsIn(own)
  return {
    fileName,
    writtenOn,
    followedCount: followedModels.length + followedCreators.length,
    feedCount: sourceSettingsIn(own).ownFeeds.length,
    savedCount: savedIn(own[SAVED_STORIES_KEY]).length,
    dayCount: days.length,
  }
}
