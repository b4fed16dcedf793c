import type { SectionId } from '../edition/edition.ts'
import { say } from '../language/say.ts'
import { feedKey, refusalOf, type AddressRules } from './feed-address.ts'
import type { OwnFeed } from './own-feed.ts'

/** A feed the reader wants to have. */
export interface FeedWish {
  url: string
  title: string
  homepage?: string
  /** The wire, unless said otherwise. */
  section?: SectionId
}

/** What there is already. */
export interface HeldFeeds {
  ownFeeds: readonly OwnFeed[]
  builtIn: readonly { id: string; url: string; isOn: boolean }[]
}

/** What becomes of wishes. */
export interface FeedPlan {
  added: OwnFeed[]
  /** Ids of built-in sources that are the wished feed, and were off. */
  switchedOn: string[]
  knownCount: number
  refused: { title: string; reason: string }[]
}

/** Each is asked every two hours at most, one host after another; more than these would keep a browser busy. */
export const MOST_OWN_FEEDS = 200

/** Tells new feeds from those already there, and says why others cannot be had. */
export function planFeeds(wishes: readonly FeedWish[], { ownFeeds, builtIn }: HeldFeeds, rules: AddressRules): FeedPlan {
  const plan: FeedPlan = { added: [], switchedOn: [], knownCount: 0, refused: [] }
  const offByKey = new Map(builtIn.filter(({ isOn }) => !isOn).map(({ id, url }) => [feedKey(url), id]))
  const here = new Set([...ownFeeds, ...builtIn.filter(({ isOn }) => isOn)].map(({ url }) => feedKey(url)))
  for (const { url, title, homepage, section = 'wire' } of wishes) {
    const key = feedKey(url)
    const switchedOn = offByKey.get(key)
    const isFull = switchedOn === undefined && ownFeeds.length + plan.added.length >= MOST_OWN_FEEDS
    const reason = refusalOf(url, rules)
    if (here.has(key)) plan.knownCount++
    else if (reason !== undefined) plan.refused.push({ title, reason })
    else if (isFull) plan.refused.push({ title, reason: say('fault.tooManyFeeds', { count: MOST_OWN_FEEDS }) })
    else {
      here.add(key)
      if (switchedOn !== undefined) plan.switchedOn.push(switchedOn)
      else plan.added.push({ url: new URL(url).href, title, ...(homepage !== undefined && { homepage }), section })
    }
  }
  return plan
}
