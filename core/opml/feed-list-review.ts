import type { FeedPlan, FeedWish } from '../source/plan-feeds.ts'

/** What is in a file with a list of feeds, before anything of it is added. */
export type FeedListReview =
  | { kind: 'read'; wishes: FeedWish[]; plan: FeedPlan; isCut: boolean }
  /** With a sentence for the person. */
  | { kind: 'refused'; reason: string }
