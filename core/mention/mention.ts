/** A model's name found in a text. Offsets are UTF-16, so that `text.slice(start, end)` is the name as written. */
export interface Mention {
  start: number
  end: number
  modelId: string
  /** What the text says beyond the model: effort, thinking mode, dated snapshot. */
  variant?: string
}

/** What a page needs to know of one model before any card is opened. */
export interface MentionedModel {
  name: string
  /** `60.2 · $11.25 blend`: the best score and the price, or what is known of them. */
  figures: string
}

/** All names of all models, packed for pages: plain data, small enough to be handed over once. */
export interface MentionIndex {
  /** A name's tokens (`name-tokens.ts`) → the model's id. */
  names: Record<string, string>
  models: Record<string, MentionedModel>
}
