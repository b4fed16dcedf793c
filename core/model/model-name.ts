/** A model's written name taken apart: what makes it this model, and what only says how it was run. */
export interface ModelName {
  /** Equal for two writings of one model: `Claude Opus 4.7`, `claude-opus-4-7`. Not for showing. */
  key: string
  /** Effort, thinking mode or dated snapshot, as written: `2025-12-11 medium`. */
  variant?: string
}

const HOSTING = /^(?:(?:models|azure|bedrock|vertex_ai)\/)|^(?:(?:us|eu|apac|global|regional)\.)?[a-z0-9]+\.(?=[a-z]+-)|(?:-v\d+)?:\d+$|:[a-z]+$|-latest$/gi
const FULL_DATE = /[-_ @(]*(20\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01]))(?![0-9])\)?/
const IN_BRACKETS = /\s*\(([^)]*)\)/
/** Effort counts as effort only behind a version: `gpt-5.4-medium` says how it was run, `mistral-medium` says which model. */
const EFFORT_LAST = /(?<=\d[a-z]?(?:[-_ ](?:mini|nano|pro|codex))?)[-_ ](xhigh|high|medium|low|minimal)$/i

export function parseModelName(written: string): ModelName {
  const asides: string[] = []
  const setAside = (_whole: string, aside: string) => {
    asides.push(aside)
    return ''
  }
  const bare = written
    .trim()
    .replace(/^.*\//, '')
    .replace(HOSTING, '')
    .replace(IN_BRACKETS, setAside)
    .replace(FULL_DATE, setAside)
    .replace(EFFORT_LAST, setAside)
  return { key: nameTokens(bare).sort().join(' '), ...(asides.length > 0 && { variant: asides.join(' ') }) }
}

/**
 * The parts of a name that must agree. Letters part from the version behind them (`qwen3` is `qwen 3`), one letter stays with its
 * digits (`o3`, `k2`, `a22b`), and a version written with a dash is joined (`4-7` is `4.7`).
 */
export function nameTokens(name: string): string[] {
  return joinVersion(name.toLowerCase())
    .replace(/(?<=[a-z]{2})(?=\d)/g, ' ')
    .split(/[^a-z0-9.+]+/)
    .filter((token) => token !== '')
}

/** `claude-opus-4-7` → `claude-opus-4.7`; `gpt-4-32k` and `gpt-4-0613` stay as they are. */
export function joinVersion(name: string): string {
  return name.replace(/(?<![\d.])(\d{1,2})[-_](?=[1-9]\d?(?![\da-z.]))/g, '$1.')
}
