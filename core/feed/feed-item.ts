/** One entry of a feed of any dialect. All texts are plain text. */
export interface FeedItem {
  /** The entry's own; where it has none, the beginning of its text, or its address. */
  title: string
  /** Absolute, http or https. */
  url?: string
  /** The feed's own id of the entry; unique in that feed at best. */
  id?: string
  publishedAtMs?: number
  summary?: string
  /** Of its texts, as a BCP 47 tag: the entry's own, or the feed's. */
  language?: string
  authors: string[]
  categories: string[]
  /** What the feed says the entry is: arXiv's `new`, `cross`, `replace`. */
  kind?: string
}
