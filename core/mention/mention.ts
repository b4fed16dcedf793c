import type { Family } from './family.ts'
import type { Lexicon } from './lexicon.ts'
import type { PackedModels } from './packed-models.ts'
import type { PackedNames } from './packed-names.ts'

/** A model's name found in a text. Offsets are UTF-16, so that `text.slice(start, end)` is the name as written. */
export interface Mention {
  start: number
  end: number
  /** Absent for a version of a known family that no catalogue has yet. */
  modelId?: string | undefined
  /** Of which family that version would be. */
  familyId?: string | undefined
  /** What the text says beyond the model: effort, thinking mode, dated snapshot. */
  variant?: string | undefined
  /** Said in full; short, by kin near by (`Opus 4.7`); as the continuation of a name before it (`… and 4.7`); or by grammar alone. */
  matched: 'full' | 'short' | 'continued' | 'grammar'
}

/** What a page needs to know of one model before any card is opened. */
export interface MentionedModel {
  name: string
  /** `60.2 · $11.25 blend`: the best score and the price, or what is known of them. */
  figures: string
  /** The day of the oldest of them, as its first moment. */
  asOfMs?: number
}

/** The same, once it is known whether its figures are old. */
export interface AgedModel extends MentionedModel {
  isWorn: boolean
}

/**
 * What must stand near a name before it is believed: nothing, a text about AI, or kin of its group; or, right before it, a path that
 * only model ids have (`perplexity/sonar`).
 */
export type Need = 'nothing' | 'ai' | 'kin' | 'path'

/** A name as tokens → position of its model in `models`, position of its group in `groups`, need, and whether its head is left out. */
export type IndexedNames = Readonly<Record<string, readonly [model: number, group: number, need: Need, isShort?: true]>>

/** All names of all models, packed for pages: plain data, small enough to be handed over once. */
export interface MentionIndex {
  models: PackedModels
  names: PackedNames
  /** Families, and behind them the creators of models that follow no family's rules: without heads, with kin only. */
  groups: readonly Family[]
  lexicon: Lexicon
}
