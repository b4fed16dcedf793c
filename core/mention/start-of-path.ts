import type { CompiledWords } from './compile-index.ts'

const LONGEST_PATH = 64

/** Where the path begins that a name ends: `openrouter/openai/gpt-5.5`, `us.anthropic.claude-…`; `start` where there is none. */
export function startOfPath(text: string, start: number, { path }: CompiledWords): number {
  const last = text.charAt(start - 1)
  if (last !== '/' && last !== '.') return start
  const before = path.exec(text.slice(Math.max(0, start - LONGEST_PATH), start))
  const begins = before ? start - before[0].length : start
  return before && !/[\w@-]/.test(text.charAt(begins - 1)) ? begins : start
}
