/** One line of a model's card, already in words. Rows come from `catalog/card-rows.ts`. */
export interface CardRow {
  id: string
  label: string
  value: string
  /** Said smaller, under the value: a basis, a range, and last the source, which is where `url` leads. */
  detail?: string | undefined
  /** What it says is older than 36 hours; the words of its age are in `detail`. */
  isWorn?: boolean | undefined
  url?: string | undefined
  /** Of a value that is quoted; empty where nobody said it. */
  language?: string | undefined
}

/** All that is known of one model, ready to be shown as text. */
export interface Card {
  /** Absent for a version that no catalogue has yet. */
  modelId?: string | undefined
  title: string
  rows: CardRow[]
  /** One line to paste elsewhere, with its source and day. */
  copyText?: string | undefined
  isFollowed?: boolean | undefined
  /** Whether it is in the compare tray. */
  isCompared?: boolean | undefined
}
