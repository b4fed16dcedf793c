import type { BoardDefinition } from '../../board/board.ts'
import type { Page } from '../../markup/page.ts'
import type { Region } from './outline.ts'

/** `v4.1`, `version 4.1`; also the "V3.2" of a model and the "v6" of another benchmark. */
export const VERSION = /\bv(?:ersion)?\s?(\d+(?:\.\d+)*)\b/i
const SPELT_OUT = /^version/i
/** A line that begins with it, or a remark that does: `Updated daily · v4.1`. */
const NOTHING_BEFORE = /(?:^|[·•|(])[^\p{L}\p{N}]*$/u
const KIND_BEFORE = /(?:^|\s)(?:index|benchmark|leaderboard)$/

/**
 * The version of a board, out of its heading and what stands between that and its table: first on its line, behind the board's name, or
 * with the word "version", because models and other benchmarks that a line names have versions too.
 *
 * @returns undefined where none is stated, and where a line states two: nobody knows which of them holds
 */
export function versionOf(page: Page, { from, to }: Region, definition: BoardDefinition): string | undefined {
  const lines = page.lines.filter((line) => line.to > from && line.from < to)
  const stated = lines.map(({ text }) => new Set(versionsIn(text, definition))).find(({ size }) => size > 0)
  return stated?.size === 1 ? [...stated][0] : undefined
}

function versionsIn(text: string, definition: BoardDefinition): string[] {
  return [...text.matchAll(new RegExp(VERSION, 'gi'))].flatMap(({ 0: written, 1: version = '', index }) => {
    return SPELT_OUT.test(written) || isBehindName(text.slice(0, index), definition) ? [version] : []
  })
}

function isBehindName(before: string, { headings = [], writtenAs = [] }: BoardDefinition): boolean {
  if (NOTHING_BEFORE.test(before)) return true
  const end = before.replace(/[^\p{L}\p{N}]+$/u, '').toLowerCase()
  const name = end.replace(KIND_BEFORE, '')
  return name === '' || [...headings, ...writtenAs].some((own) => end.endsWith(own.toLowerCase()) || name.endsWith(own.toLowerCase()))
}
