/** Everyday words by which names are told from other things, as patterns: plain data that travels inside the name index. */
export interface Lexicon {
  /** Tiers and kinds that make another model of a name when they follow it. */
  others: readonly string[]
  /** What may stand behind a name in this order, and says how it was run: date, effort, effort aside, hosting. */
  runModes: readonly string[]
  /** With their flags; none stands for `i`. */
  patterns: Readonly<Record<PatternName, readonly [pattern: string, flags?: string]>>
}

export type PatternName =
  /** One of these near by, and the text is about AI. */
  | 'strongAi'
  /** Two different ones of these say the same. */
  | 'weakAi'
  /** What a number in front of it counts. */
  | 'unit'
  /** Words on s that may be counted too, but those that follow a model's name as readily as a plural would follow a number. */
  | 'plural'
  /** The same, or a decimal comma, a currency, or what the number is out of. */
  | 'amount'
  /** What goes with the words behind it: "5 open models", "mini PCs"; not how a sentence goes on behind a name. */
  | 'ofNext'
  /** A small word in front of it is one of the sentence: "Claude Opus 4.7 fast replaced it". */
  | 'prose'
  /** Between a name and one said short behind it. */
  | 'connector'
  /**
   * What behind a tier tells that it goes on no name before it: who has it, or what else is called by it ("Pro and Ultra subscribers",
   * "pro tip"), or a version of its own ("and Opus 4.7").
   */
  | 'elsewhere'
  /** Joined to a name they say what is like it, built on it or a form of it, and make no other of it. */
  | 'likeIt'
  /** Behind a name, words as small as those of a sentence; without tiers that nobody writes otherwise there. */
  | 'smallWords'
  /** Tiers that also stand behind a name said before: "GPT-5, mini and nano". */
  | 'little'
  /** Words that have no version of their own: one behind them is a name's. */
  | 'versionless'
  /** A word and a number of things, or a version: `Phi 4`. */
  | 'amountOrName'
  /** An id of an API: three parts joined by hyphens, all small, a number among them and not the last two of them. */
  | 'apiId'
  /** A head like no word: capitals inside, or joined to what only a version looks like. */
  | 'likeNoWord'
  /** Before a model's id, at its end: the folders of its creator and of who hosts it, or all that some join to it. */
  | 'path'
