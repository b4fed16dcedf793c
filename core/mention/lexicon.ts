/** Everyday words by which names are told from other things, as patterns: plain data that travels inside the name index. */
export interface Lexicon {
  /** One of these near by, and the text is about AI. */
  strongAiWords: string
  /** Two different ones of these say the same. */
  weakAiWords: string
  /** Tiers and kinds that make another model of a name when they follow it. */
  tiers: string
  kinds: string
  /** What a number in front of it counts. */
  units: string
  /** Words on s that follow a model's name as readily as a plural would follow a number. */
  notPlurals: string
  /** Other words of which the same is true. */
  sentenceWords: string
  /** Between a name and one said short behind it. */
  connectors: string
  /**
   * What behind a tier tells that it goes on no name before it: who has it, or what else is called by it ("Pro and Ultra subscribers",
   * "pro tip"), or a version of its own ("and Opus 4.7").
   */
  elsewhere: string
  /** What may stand behind a name in this order, and says how it was run: date, effort, effort aside, hosting. */
  runModes: readonly string[]
  /** Before a model's id, at its end: the folders of its creator and of who hosts it. */
  path: string
}
