import { isLaunchWord, isStopWord, isWornWord, spellOneWay } from './headline-language.ts'

/** What a headline is made of, for comparing it with others. */
export interface TitleWords {
  /** Every word that says something, as its stem. `gpt 5.5` is one, beside `gpt`; a maker is one of its own: `@0`. */
  words: ReadonlyMap<string, WordKind>
  /** By name, the version: `gpt` 5.5. Of `V4` alone the name is `v`. */
  versions: ReadonlyMap<string, Version>
  /** Whom it is about, in the order of their naming. */
  makers: readonly number[]
  /** It tells that something is out, or says no more than its name. */
  isLaunch: boolean
  /** The model it begins with, its maker's name apart. */
  subject: string | undefined
  /** It tells that something is to be had at a host. */
  isAtHost: boolean
}

interface Version {
  version: string
  /** `pro`, `flash` */
  tier: string | undefined
}

/** `figure`: an amount. `name`: a maker's or a model's. `worn`: in every other headline about AI. */
export type WordKind = 'plain' | 'figure' | 'name' | 'version' | 'maker' | 'worn'

/** By word, whom it gives away. */
export type MakerWords = ReadonlyMap<string, number>

const SCALES: Readonly<Record<string, string>> = { k: 'e3', t: 'e3', m: 'e6', b: 'e9', tn: 'e12', tr: 'e12' }
/** `$40 billion`, `40bn`, `20m` */
const FIGURE = /[$€£¥]?(\d+(?:[.,]\d+)*)\s?(k|mn?|bn?|tn|thousand|million|billion|trillion)\b/g
/** `gpt-5.5`, `opus 4.7`, `deepseek-v4`, `v4`; not `cuts 600 jobs`, where it would do no harm but say nothing. */
const VERSION = /([a-z][a-z._]*?)[\s-]?(v?)(\d+(?:\.\d+)*[a-z]?)(?!\.?\d|,\d|[a-z]|\s?(?:%|percent|years?|months?|days?|hours?|minutes?|people|times))/g
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}._+#]*[\p{L}\p{N}+#])?/gu
/** What follows a version and makes it another model's. */
const TIER = /^[\s-]+(pro|mini|nano|flash|lite|ultra|max|turbo|codex|deep think|preview)\b/
const AT_HOST = /\b(?:in|on|to|through|from) (?:the )?(?:microsoft|azure|amazon|bedrock|aws|vertex|github|copilot|foundry|snowflake|databricks|oracle)\b/

export function readTitle(title: string, makerWords: MakerWords): TitleWords {
  const words = new Map<string, WordKind>()
  const versions = new Map<string, Version>()
  const makers = new Set<number>()
  const folded = spellOneWay(fold(title))
  let subject: string | undefined
  const rest = folded
    .replace(FIGURE, (_figure, digits: string, unit: string) => {
      words.set(digits.replaceAll(',', '.') + (SCALES[unit] ?? SCALES[unit.slice(0, 2)] ?? SCALES[unit.slice(0, 1)] ?? ''), 'figure')
      return ' '
    })
    .replace(VERSION, (whole, name: string, mark: string, version: string, at: number, text: string) => {
      if (isStopWord(name)) return whole
      const key = mark === '' ? name : mark
      versions.set(key, { version, tier: TIER.exec(text.slice(at + whole.length))?.[1] })
      words.set(`${key} ${version}`, 'version')
      if (wordsIn(text.slice(0, at)).every((word) => makerWords.has(word))) subject ??= key
      return name === 'v' ? ' ' : ` ${name} `
    })
  let isLaunch = /\b(?:here|out|now)\b/.test(rest)
  let saysMore = false
  for (const word of wordsIn(rest)) {
    const maker = makerWords.get(word)
    const stem = stemOf(word)
    if (isLaunchWord(stem)) isLaunch = true
    if (isStopWord(word) || word.length < 2) continue
    const isName = maker !== undefined || versions.has(word)
    if (maker !== undefined) makers.add(maker)
    words.set(stem, isName ? 'name' : isWornWord(stem) ? 'worn' : 'plain')
    if (!isName && !isWornWord(stem) && !isLaunchWord(stem)) saysMore = true
  }
  for (const maker of makers) words.set(`@${maker}`, 'maker')
  return { words, versions, makers: [...makers], isLaunch: isLaunch || !saysMore, isAtHost: AT_HOST.test(folded), subject }
}

const wordsIn = (text: string): string[] => text.match(WORD) ?? []

function fold(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\p{L})'(?:s|re|ve|ll|d)?(?!\p{L})/gu, ' ')
}

/** A light one: enough for a verb in its tenses and a noun in its plural. Names with digits are left as they are. */
function stemOf(word: string): string {
  if (word.length < 4 || /[\d._#+]/.test(word)) return word
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
  const stem = singular.length >= 6 ? singular.replace(/(?:ing|ed|er|ment)$/, '') : singular
  return stem.length >= 4 ? stem.replace(/e$/, '').replace(/([^aeiouls])\1$/, '$1') : stem
}
