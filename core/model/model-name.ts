import { tokensOf } from './name-tokens.ts'

/** A model's written name taken apart: what makes it this model, and what only says how it was run. */
export interface ModelName {
  /** Without creator, hosting, date and effort; as written otherwise. */
  bare: string
  /** The parts that make it this model; equal for two writings of one name but for their order. */
  tokens: readonly string[]
  /** Effort, thinking mode or dated snapshot, as written: `2025-12-11 medium`. */
  variant?: string
}

const FOLDERS = /^.*\//
/** Bedrock's: `us.anthropic.claude-…`. */
const HOST_PREFIX = /^(?:(?:us|eu|au|jp|apac|global|regional)\.)?[a-z0-9]+\.(?=[a-z][a-z0-9]*[-.\d])/i
const HOST_SUFFIX = /(?:-v\d+)?:\d+$|:[a-z]+$|-latest$/gi
const CREATOR_PREFIX = /^[^:/]{2,24}: /
const MEANINGLESS_ASIDE = /\s*\((?:free|latest|us|eu|au|jp|global|dense|older[^)]*|batch|extended|base)\)/gi
const FULL_DATE = /[-_ @(]*(20\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01]))(?![0-9])\)?/
/** Aside or in square brackets: `(Adaptive Reasoning, Max Effort)`, `[medium]`. */
const EFFORT_ASIDE = /\s*[([]((?:[^)\]]*\b(?:effort|reasoning)\b[^)\]]*)|x?high|medium|low|minimal|none)[)\]]/i
/** Behind a version only: `gpt-5.4-medium` says how it was run, `mistral-medium` says which model. */
const EFFORT_LAST = /(?<=\d[a-z]?(?:[-_ ](?:mini|nano|pro|codex))?)[-_ ](xhigh|high|medium|low|minimal)$/i
/** xAI alone lists thinking and not thinking as two ids of one model; elsewhere `-reasoning` is a model of its own. */
const GROK_MODE = /(?<=^grok\b.*)[-_ ](?:\()?((?:non-)?reasoning)\)?$/i

export function parseModelName(written: string): ModelName {
  const asides: string[] = []
  const setAside = (_whole: string, aside: string) => {
    asides.push(aside)
    return ''
  }
  const bare = written
    .trim()
    .replace(CREATOR_PREFIX, '')
    .replace(FOLDERS, '')
    .replace(HOST_PREFIX, '')
    .replace(HOST_SUFFIX, '')
    .replace(MEANINGLESS_ASIDE, '')
    .replace(EFFORT_ASIDE, setAside)
    .replace(FULL_DATE, setAside)
    .replace(EFFORT_LAST, setAside)
    .replace(GROK_MODE, setAside)
  return { bare, tokens: tokensOf(bare), ...(asides.length > 0 && { variant: asides.join(' ') }) }
}

/** Words that stand in some sources' names and tell nothing apart; but GPT-3.5 Turbo and its "instruct" are two. */
const NOISE = new Set(['instruct', 'it', 'latest'])

/**
 * Equal for two names of one model, whatever the order of their parts: `Claude 3.5 Sonnet` is `Claude Sonnet 3.5`; and `Claude Opus 4.0`
 * is `Claude Opus 4`.
 */
export function identityOf(tokens: readonly string[]): string {
  return tokens
    .filter((token, at) => at === 0 || tokens[0] === 'gpt' || !NOISE.has(token))
    .map(withoutPointZero)
    .toSorted()
    .join(' ')
}

/** `4.0` → `4`, `v1.0` → `v1` */
export function withoutPointZero(token: string): string {
  return token.replace(/^(v?\d+)\.0$/, '$1')
}

/** `70b`, `1.5t`: all parameters. The active ones (`a22b`) are told apart. */
export function isSize(token: string): boolean {
  return /^\d+(?:\.\d+)?[bt]$|^\d+x\d+b$|^e\d+b$/.test(token)
}

export function isActiveSize(token: string): boolean {
  return /^a\d+(?:\.\d+)?b$/.test(token)
}

/** `128e`: how many experts a mixture has. */
export function isExpertCount(token: string): boolean {
  return /^\d+e$/.test(token)
}

/** Tiers that stand for a size, so that the number may be left out: `Llama 4 Maverick (17B)`. */
const SIZED_TIERS = new Set(['nano', 'small', 'medium', 'large', 'super', 'ultra', 'maverick', 'scout'])

export function hasSizedTier(tokens: readonly string[]): boolean {
  return tokens.some((token) => SIZED_TIERS.has(token))
}

/** Without what only dates it at its end: `command-r7b-12-2024`, `gemini-2.5-pro-preview-05-06`, `qwen3-235b-a22b-2507`. */
export function withoutDate(tokens: readonly string[]): readonly string[] {
  const end = tokens.findLastIndex((token) => !isSnapshotCode(token) && !/^(?:0\d|1[0-2])$/.test(token)) + 1
  return end > 1 ? tokens.slice(0, end) : tokens
}

/** A short snapshot code: year and month, or month and day. */
export function isSnapshotCode(token: string): boolean {
  return /^\d{4}$/.test(token)
}
