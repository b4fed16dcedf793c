import type { FeedLink } from './discover-feeds.ts'

/** A feed as it is shown before it is added. */
export interface FeedPreview {
  url: string
  title: string
  homepage?: string
  /** The newest of its stories. */
  newest: { title: string; publishedAtMs?: number }[]
  /** The reader has it already, as one of their own or among the built-in sources that are on. */
  isKnown: boolean
}

/** What is found at an address the reader gave. */
export type FeedLook =
  | { kind: 'feed'; feed: FeedPreview }
  /** A page that names feeds: the reader chooses, or allows the host of the only one. */
  | { kind: 'choice'; feeds: FeedLink[] }
  /** The host of this address has to be allowed first: the one that was given leads there. */
  | { kind: 'unallowed'; url: string }
  | {
      kind: 'refused'
      /** A sentence for the person. */
      reason: string
      /** An address that may do better. */
      insteadUrl?: string
    }
