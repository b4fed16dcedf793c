import { foldText } from './fold-text.ts'

/** First words of models' names that are hardly ever written otherwise; also in the middle of a word. */
const SURE =
  'gpt|claude|gemini|gemma|llama|[sx]tral|deepseek|qwen|qwq|qvq|kimi|glm|grok|minimax|nemotron|mimo|hunyuan|ernie|jamba|olmo|longcat|codex|chatgpt'
/** Words with which names begin, and parts of other words. */
const RARE =
  'phi|granite|hermes|hy|aya|text-(?:embedding|davinci)|palmyra|inkling|aion|kat|lfm|reka|sarvam|fugu|ornith|cogito|intellect|sonnet(?:/opus)?|haiku|mythos'
/** The same, but everyday words: a number behind one is rather a step of something, or a command. */
const EVERYDAY = 'nova|step|ring|ling|seed|command|mercury|solar|sonar|yi|trinity|muse|laguna|nex|opus|fable|whisper|inflection|lyria|rnj'
const KIND = '[- ](?:mini|micro|nano|lite|small|medium|large|flash|pro|premier|expanse|coder?|vision|guard|spark|xs)'
/** Longer than any first word and what may stand between it and its version. */
const BEFORE_DIGIT_CHARS = 34
const AFTER_DIGIT_CHARS = 12

/** An expression is compiled once for narrow texts and once for wide ones; with this at its beginning a text is wide, and so is every part of it. */
const WIDE = '\u2003'

// Each is one small machine: joined into one they take a page longer to compile than its text to be read.
/** Of each number the first digit; not those of `2.5` or `2026-11-26`, before which no word can stand, and of no price, share or larger number. */
const FIRST_DIGITS = /(?<![$\d]|\d[^a-z])\d(?!\d*%|\d{4})/gi
const SURE_BEFORE_DIGIT = new RegExp(`(?:${SURE})[^\\d\\n]*$`, 'i')
/** `o3`, `R1` and the like, or a word with which names begin and perhaps two more. */
const DOUBTFUL_BEFORE_DIGIT = new RegExp(`(?<![a-z])(?:(o)|[rkmv]|(?:(${RARE})|${EVERYDAY})((?:[- ][a-z.-]+)?(?:[- ][a-z-]+)?[- ]?[vx]?))$`, 'i')
/** Between word and number, as nobody writes those words: `Phi-4`, `KAT-Coder-Pro V2`. */
const HYPHENATED = /^-[a-z-]*(?: ?v)?$/i
const PLAIN = new RegExp(`^(?:${KIND})?[- ]?v?$`, 'i')
/** The number, of parameters or of a version. */
const SIZE = /^(?:\d{1,2}[-x ])?\d{1,3}(?:\.\d)?b\b/i
const VERSION = /^\d{1,2}\.\d\b/
const VERSION_AND_KIND = new RegExp(`^\\d\\.\\d${KIND}`, 'i')
/** What the matcher reads through: nothing a reader sees, or digits of full width. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff\uff10-\uff19]/
/** `Mistral Large`, `Command R`, `4o`. */
const WITHOUT_DIGIT = /(?:[sx]tral|qwen|command|nova|sonar|trinity|virtuoso|reka|yi|jamba|codex)[- ]|4o\b/gi
const VARIANT = /^(?:large|medium|small|nemo|saba|tiny|max|plus|turbo|lite|micro|pro|premier|sonic|reasoning|mini|ocr|embed|mamba|vl|deep|light|edge|instruct|[ar]\b)/i
const VARIANT_CHARS = 10
const AI_WORDS =
  /\b(?:(?-i:AI|KI|IA)|ai[- ](?:model|agent|tool|lab)s?|llms?|openai|anthropic|chatgpt|claude|deepmind|deepseek|hugging ?face|openrouter|ollama|gguf|chatbots?|language models?|(?:mi|dev|code)stral|moonshot|cohere|perplexity|bedrock|stepfun|amazon|arcee|sakana|bytedance|upstage|tencent|inception|qwen)\b/gi
const AI_REACH_CHARS = 700

const SLICE_CHARS = 32_000
/** A name and its digit may lie on both sides of a cut, and so may a name and the words around it. */
export const OVERLAP_CHARS = 800

/**
 * Where a text may name a specific model, by a quick look without an index; -1 for nowhere. Nearly every specific name has a digit, so
 * digits are looked for, and what stands before them. The text may be joined of many: a first word counts in the middle of a word too.
 */
export function candidateAt(text: string, from = 0): number {
  return Math.max(-1, candidateInWide(WIDE + text, from + 1) - 1)
}

/** Whether a text of any length may name one, a millisecond's work at each step. */
export function* hasCandidate(text: string): Generator<unknown, boolean> {
  const wide = WIDE + text
  for (let from = 0; from < wide.length; from += SLICE_CHARS) {
    if (candidateInWide(wide.slice(from, from + SLICE_CHARS + OVERLAP_CHARS), 0) >= 0) return true
    yield
  }
  return false
}

function candidateInWide(text: string, from: number): number {
  if (!UNSEEN.test(text)) return candidateIn(text, from)
  const folded = foldText(text.slice(from))
  const at = candidateIn(folded.text, 0)
  return at < 0 ? -1 : from + folded.toOriginal(at)
}

function candidateIn(text: string, from: number): number {
  const isAboutAi = aiWordsIn(text, from)
  FIRST_DIGITS.lastIndex = from
  let doubtfulAt = -1
  while (FIRST_DIGITS.test(text)) {
    const index = FIRST_DIGITS.lastIndex - 1
    const before = text.slice(Math.max(0, index - BEFORE_DIGIT_CHARS), index)
    if (SURE_BEFORE_DIGIT.test(before)) return index
    if (doubtfulAt >= 0) continue
    const number = text.slice(index, index + AFTER_DIGIT_CHARS)
    const doubtful = DOUBTFUL_BEFORE_DIGIT.exec(before)
    if (doubtful && isLikeAName(doubtful, number)) return index
    if (isAboutAi?.(index) && (doubtful || SIZE.test(number))) doubtfulAt = index
  }
  if (doubtfulAt >= 0 || !isAboutAi) return doubtfulAt
  WITHOUT_DIGIT.lastIndex = from
  for (let match = WITHOUT_DIGIT.exec(text); match; match = WITHOUT_DIGIT.exec(text)) {
    const end = WITHOUT_DIGIT.lastIndex
    const isWhole = match[0].endsWith('o') || VARIANT.test(text.slice(end, end + VARIANT_CHARS))
    if (isWhole && isAboutAi(match.index)) return match.index
  }
  return -1
}

/** `o4-mini`, `Granite 4.1`, `Palmyra X5`, `Hermes 4 405B`, `Step 3.5 Flash`: needs no sign of AI around it. */
function isLikeAName([, o, rare, between]: RegExpExecArray, number: string): boolean {
  if (o) return /^\d-(?:[a-z]|20\d\d-)/i.test(number)
  if (between === undefined) return false
  if (HYPHENATED.test(between)) return true
  if (rare && / x$/i.test(between)) return /^\d\b/.test(number)
  if (!PLAIN.test(between)) return false
  return SIZE.test(number) || VERSION_AND_KIND.test(number) || (rare !== undefined && VERSION.test(number))
}

/**
 * Tells whether a text is about AI around a place. For places one behind the other it is looked through once, not around each. Undefined
 * where it nowhere is.
 */
function aiWordsIn(text: string, first: number): ((at: number) => boolean) | undefined {
  let lookedFrom = Math.max(0, first - AI_REACH_CHARS)
  let wordAt = aiWordAt(text, lookedFrom)
  if (wordAt === Infinity) return undefined
  return (at) => {
    const from = Math.max(0, at - AI_REACH_CHARS)
    if (from < lookedFrom || from > wordAt) wordAt = aiWordAt(text, (lookedFrom = from))
    return wordAt < at + AI_REACH_CHARS
  }
}

function aiWordAt(text: string, from: number): number {
  AI_WORDS.lastIndex = from
  return AI_WORDS.exec(text)?.index ?? Infinity
}
