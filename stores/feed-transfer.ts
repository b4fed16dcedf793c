import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { say } from '../core/language/say.ts'
import type { FeedListReview } from '../core/opml/feed-list-review.ts'
import { tellPlan } from '../core/opml/tell-plan.ts'
import { decodeBody } from '../core/text/decode-body.ts'
import { requestHosts } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { sayingWhy } from './saying-why.ts'

/** A file that was read, before anything of it is added. */
type ImportReview = Extract<FeedListReview, { kind: 'read' }> & { fileName: string }

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
      told.value = say('fault.fileTooLarge', { file: file.name, megabytes: MAX_FILE_BYTES / 1024 / 1024 })
      return
    }
    await attempt(async () => {
      const found = await send('reviewFeedList', { file: decodeBody(new Uint8Array(await file.arrayBuffer()), '') })
      if (found.kind === 'read') review.value = { fileName: file.name, ...found }
      else told.value = `${file.name}: ${found.reason}`
    })
  }

  /** Call from a click: the browser asks the reader for all hosts at once. */
  async function confirm(): Promise<void> {
    if (!review.value) return
    const { wishes, plan } = review.value
    const urls = plan.added.map(({ url }) => url)
    const answer = urls.length > 0 ? requestHosts(urls) : Promise.resolve(true)
    await attempt(async () => {
      if (!(await answer)) told.value = say('source.nothingAdded')
      else {
        told.value = tellPlan(await send('addFeeds', { feeds: wishes }), 'done')
        review.value = undefined
      }
    })
  }

  function cancel(): void {
    review.value = undefined
    told.value = undefined
  }

  /** @returns the list for any other reader; nothing when it could not be written, which is said */
  const write = () =>
    attempt(async () => {
      const [feeds, { writeOpml }] = await Promise.all([send('listFeeds', {}), import('../core/opml/write-opml.ts')])
      return writeOpml(feeds, Date.now())
    })

  return { review, told, error, pick, confirm, cancel, write }
})
