/** How the names of one model family are made, as plain data: it travels to pages inside the name index. */
export interface Family {
  id: string
  /** First words of its names. */
  heads: readonly string[]
  /** Words near by that say that a short or common name belongs to this family. */
  kin: readonly string[]
  /** A version, as a pattern for one token: `4.7`, `k2.6`, `4o`. */
  version?: string
  tiers?: readonly string[]
  /**
   * What a name must consist of to be taken for one of a version that no catalogue knows yet: sequences of `version`, `tier`, `size`.
   * Without any, only known names are found.
   */
  unknown?: readonly string[]
  /** Modes in which its models run, as a pattern: `-thinking` behind a name, or ` Thinking`. Elsewhere such a word makes another model. */
  modes?: string
  /** The head is an everyday word: a mention needs a text that is about AI, */
  isCommonWord?: boolean
  /** unless it is written as this pattern says, as nobody writes that word. */
  asName?: string
  /** Second words with which a name may begin when its head is left out: `Opus 4.7`, `R1`. They need kin near by. */
  shortHeads?: readonly string[]
  /** Words right beside a name that say it is something else: `O1 visa`, `M2.5 screws`. */
  never?: readonly string[]
  /** A tier without a version names a model too: `Mistral Large`, `Qwen Max`. */
  isNamedByTier?: boolean
  /** A version alone is a generation, not a model: `Llama 3.1` comes in many sizes. */
  isGeneration?: boolean
  /** Names that no source lists and no rule can tell: `Mistral Large 2` for the model of July 2024. By model id. */
  otherNames?: Readonly<Record<string, readonly string[]>>
}
