import type { Day } from '../day/day.ts'

/** Who says a figure: a board as printed somewhere, or a price list. */
export interface FigureSource {
  /** With the terms that ask to be named: `Inference Report`, `LMArena, CC BY 4.0`. */
  title: string
  /** Of a board's benchmark; null where it has one that nobody states. */
  version?: string | null
  /** Undefined where the source does not say. */
  day?: Day
  url?: string
}

/** What one model has in one row. */
export interface ComparedFigure {
  /** For people: `60.2`, `$5`, `free`, `not measured`. */
  text: string
  /** For spreadsheets: a number, a day or a word. Undefined where nobody knows it. */
  value: number | string | undefined
  /** Rank, range, variant, tier. */
  detail?: string
  source?: FigureSource
  /** Where it stands among its like. Figures without a scale, or on scales of two names, must not be compared. */
  scale?: { name: string; at: number; from?: number; to?: number }
}

export interface ComparedRow {
  id: string
  /** Under the title of its group: `AA Index`, `Input`. */
  label: string
  /** Inside a sentence that names the group, where that is not the label: `input`. */
  inline?: string
  /** Standing alone: `AA Index`, `First-party price, input`. */
  name: string
  /** How a figure that is not a benchmark's comes about. */
  basis?: string
  /** Of `value`, where that is a number. */
  unit: string
  /** Undefined where no figure is better than another. */
  better?: 'higher' | 'lower'
  /** One of each model, in the order of the models. */
  figures: readonly ComparedFigure[]
}

export interface ComparedGroup {
  id: string
  title: string
  /** All figures that a model has in it are from one price list. */
  isPriceList: boolean
  rows: readonly ComparedRow[]
}

/** Models side by side, ready to be shown or written. */
export interface Comparison {
  models: readonly { id: string; name: string }[]
  groups: readonly ComparedGroup[]
}
