import type { BackedUpDay, OwnData } from '../core/backup/backup.ts'
import type { Card } from '../core/card/card.ts'
import type { PaperFocus } from '../core/edition/paper-focus.ts'
import type { FeedLook } from '../core/feed/feed-look.ts'
import type { FeedListReview } from '../core/opml/feed-list-review.ts'
import type { WrittenFeed } from '../core/opml/write-opml.ts'
import type { BuiltInSource } from '../core/source/listed-source.ts'
import type { Mention } from '../core/mention/mention.ts'
import type { FeedPlan, FeedWish } from '../core/source/plan-feeds.ts'

/** Every message to the background: its arguments and its answer. */
export interface Messages {
  /** Asks every source that is due, or every source at all, or one. Resolves when all have answered or failed. */
  refresh: { args: { everySource: boolean; sourceId?: string }; result: null }
  /** Brings the report's edition of a past day into the history. @throws with a sentence, as when the report has none. */
  readDay: { args: { day: string }; result: null }
  /** What the card shows; undefined for a model no longer in the catalogue. */
  describeModel: { args: { modelId: string; variant?: string; matched?: Mention['matched'] }; result: Card | undefined }
  /** What the card shows for a version that no catalogue has yet, in the words of the page. */
  describeUnknown: { args: { written: string; familyId: string }; result: Card | undefined }
  /** Opens the digest in a new tab, at the card of a model. */
  openDigest: { args: { modelId: string }; result: null }
  /** Gives the frame that asks a style which the browser takes back when the extension ends. */
  dress: { args: { css: string }; result: null }
  /** Keeps that these stories were opened, or marked as read, or as unread again. */
  markRead: { args: { storyIds: string[]; isRead: boolean }; result: null }
  follow: { args: { modelId: string; isFollowed: boolean }; result: null }
  /** Puts a model into the compare tray or takes it out. Whether it is so now: not when the tray is full. */
  compare: { args: { modelId: string; isCompared: boolean }; result: boolean }
  /** Composes again what was composed for another workload. */
  recompose: { args: Record<never, never>; result: null }
  /** A creator as `Model.creator` names it. */
  followCreator: { args: { creator: string; isFollowed: boolean }; result: null }
  /** Switches one of the built-in sources: what it gave goes from the edition, or it is asked. */
  switchSource: { args: { sourceId: string; isOn: boolean }; result: null }
  /** Which papers come first from now on. */
  focusPapers: { args: PaperFocus; result: null }
  /** Asks an address whose host the reader allowed. */
  lookForFeeds: { args: { url: string }; result: FeedLook }
  /** Gives back hosts that were allowed for a look only. */
  leaveFeeds: { args: { urls: string[] }; result: null }
  /** Adds own feeds whose hosts the reader allowed. What is added, already there or refused is the result. */
  addFeeds: { args: { feeds: FeedWish[] }; result: FeedPlan }
  removeFeed: { args: { url: string }; result: null }
  /** Every source that comes with the extension, on or off. */
  listSources: { args: Record<never, never>; result: BuiltInSource[] }
  /** What is in a list of feeds (OPML), and what would become of it. */
  reviewFeedList: { args: { file: string }; result: FeedListReview }
  /** Puts what is the reader's own in a backup in the place of what there is. The result says which of its feeds were left out, and why. */
  restore: { args: { own: OwnData }; result: string }
  /** Keeps a day of a backup, unless that day is kept already. */
  restoreDay: { args: BackedUpDay; result: null }
  /** Leaves nothing of the reader's in this browser, and begins as if just installed. */
  deleteEverything: { args: Record<never, never>; result: null }
  /** Own feeds and the built-in ones that are on. */
  listFeeds: { args: Record<never, never>; result: WrittenFeed[] }
}
export type MessageName = keyof Messages

/** What a person asked of the page in front, by a key of the browser. Sent by the background to the page. */
export const pageCommands = ['next-mention', 'previous-mention', 'open-card'] as const
export type PageCommand = (typeof pageCommands)[number]
export interface PageCommandMessage {
  name: 'pageCommand'
  args: { command: PageCommand }
}

/** Sent to every page when the person takes back a permission: the pages it covers are to be left. */
export interface OriginsRemovedMessage {
  name: 'originsRemoved'
  args: { origins: string[] }
}

/**
 * The port between popup and page. Each frame answers a new port with its `FrameMentions`, and again whenever they change;
 * the popup may send `ShowMention` back, or `CheckPage`, which each frame with names answers with its `FrameExcerpts`.
 */
export const PAGE_MENTIONS_PORT = 'page-mentions'
export interface ShowMention {
  show: { frame: string; key: string }
}
export interface CheckPage {
  check: true
}
