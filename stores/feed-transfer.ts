import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { knownFeeds } from '../catalog/known-feeds.ts'
import { readOpml } from '../core/opml/read-opml.ts'
import { tellPlan } from '../core/opml/tell-plan.ts'
import { writeOpml } from '../core/opml/write-opml.ts'
import { planFeeds, type FeedPlan, type FeedWish } from '../core/source/plan-feeds.ts'
import { SourceError } from '../core/source/source.ts'
import { decodeBody } from '../core/text/decode-body.ts'
import { requestHosts } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { readSourceSettings } from '../platform/source-settings.ts'
import { sayingWhy } from './saying-why.ts'

/** A file that was read, before anything of it is added. */
export interface ImportReview {
  fileName: string
  wishes: readonly FeedWish[]
  plan: FeedPlan
  isCut: boolean
}

/** Lists of feeds are small: a thousand feeds are 200 kB. */
const MAX_FILE_BYTES = 1024 * 1024

/** Lists of feeds, from other readers and for them. */
export const useFeedTransfer = defineStore('feed-transfer', () => {
  const review = shallowRef<ImportReview>()
  /** Why a file was refused, or what became of the last one. */
  const told = ref<string>()
  const { error, attempt } = sayingWhy()

  async function pick(file: File): Promise<void> {
    review.value = undefined
    told.value = undefined
    if (file.size > MAX_FILE_BYTES) {
      told.value = `${file.name} is larger than 1 MB. Lists of feeds are much smaller.`
      return
    }
    await attempt(async () => {
      try {
        const { feeds, isCut } = readOpml(decodeBody(new Uint8Array(await file.arrayBuffer()), ''))
        review.value = { fileName: file.name, wishes: feeds, plan: await planned(feeds), isCut }
      } catch (cause) {
        if (!(cause instanceof SourceError)) throw cause
        told.value = `${file.name}: ${cause.message}`
      }
    })
  }

  /** Call from a click: the browser asks the reader for all hosts at once. */
  async function confirm(): Promise<void> {
    if (!review.value) return
    const { wishes, plan } = review.value
    const urls = plan.added.map(({ url }) => url)
    const answer = urls.length > 0 ? requestHosts(urls) : Promise.resolve(true)
    await attempt(async () => {
      if (!(await answer)) told.value = 'Nothing was added: without your permission the browser does not let us read these sites.'
      else {
        told.value = tellPlan(await send('addFeeds', { feeds: [...wishes] }), 'done')
        review.value = undefined
      }
    })
  }

  function cancel(): void {
    review.value = undefined
    told.value = undefined
  }

  /** Own feeds and the built-in ones that are on, for any other reader. */
  async function write(nowMs: number): Promise<string> {
    const { ownFeeds, switchedSources } = await readSourceSettings()
    const builtIn = knownFeeds().filter(({ id, isOnByDefault }) => switchedSources[id] ?? isOnByDefault)
    return writeOpml([...ownFeeds, ...builtIn], nowMs)
  }

  return { review, told, error, pick, confirm, cancel, write }
})

async function planned(wishes: readonly FeedWish[]): Promise<FeedPlan> {
  const settings = await readSourceSettings()
  const builtIn = knownFeeds().map(({ id, url, isOnByDefault }) => ({ id, url, isOn: settings.switchedSources[id] ?? isOnByDefault }))
  return planFeeds(wishes, { ownFeeds: settings.ownFeeds, builtIn }, settings)
}
