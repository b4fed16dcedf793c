import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { FeedLook } from '../core/feed/feed-look.ts'
import { formatHost } from '../core/figure/format-host.ts'
import { say } from '../core/language/say.ts'
import { readFeedAddress } from '../core/source/feed-address.ts'
import type { FeedWish } from '../core/source/plan-feeds.ts'
import { requestHosts } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { sayingWhy } from './saying-why.ts'
import { useSourceList } from './source-list.ts'

/**
 * Adding a feed, step by step.
 *
 *     address ─ allow host ─ look ┬─ feed ─ add
 *                 ▲               ├─ choice, or a host to be allowed ─┐
 *                 └───────────────┼────────────────────────── open ◄──┘
 *                                 └─ refused
 */
export const useOwnFeeds = defineStore('own-feeds', () => {
  const look = shallowRef<FeedLook>()
  const isLooking = ref(false)
  /** What was added last, as a sentence. */
  const told = ref<string>()
  const { error, attempt } = sayingWhy()
  const list = useSourceList()
  /** Hosts allowed on the way to a feed; those that came to nothing are given back. */
  let allowedUrls: string[] = []

  /** Call from a click or a key: the browser asks the reader for the host. */
  async function lookAt(written: string): Promise<void> {
    const address = readFeedAddress(written, list)
    if ('url' in address) return open(address.url)
    told.value = undefined
    await leave()
    look.value = { kind: 'refused', reason: address.refusal }
  }

  /** Call from a click or a key. */
  async function open(url: string): Promise<void> {
    if (isLooking.value) return
    const answer = requestHosts([url])
    isLooking.value = true
    told.value = undefined
    look.value = (await attempt(async () => ((await answer) ? askFor(url) : notAllowed(url)))) ?? undefined
    isLooking.value = false
  }

  async function askFor(url: string): Promise<FeedLook> {
    allowedUrls = [...allowedUrls, url]
    const found = await send('lookForFeeds', { url })
    if (found.kind === 'refused') await leave()
    return found
  }

  async function add(wish: FeedWish): Promise<void> {
    await attempt(async () => {
      const { added, refused, switchedOn } = await send('addFeeds', { feeds: [wish] })
      await leave()
      const [refusal] = refused
      if (refusal) look.value = { kind: 'refused', reason: refusal.reason }
      else {
        look.value = undefined
        if (added.length > 0) told.value = say('source.added', { feed: wish.title })
        else told.value = say(switchedOn.length > 0 ? 'source.switchedOn' : 'source.alreadyThere', { feed: wish.title })
      }
    })
  }

  async function cancel(): Promise<void> {
    look.value = undefined
    await attempt(leave)
  }

  async function leave(): Promise<void> {
    const urls = allowedUrls
    allowedUrls = []
    if (urls.length > 0) await send('leaveFeeds', { urls })
  }

  return { look, isLooking, told, error, lookAt, open, add, cancel }
})

function notAllowed(url: string): FeedLook {
  return { kind: 'refused', reason: say('source.hostNotAllowed', { host: formatHost(url) ?? url }) }
}
