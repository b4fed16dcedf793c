import type { Mention, MentionIndex } from './mention.ts'
import { tokenise, type Token } from './name-tokens.ts'

/** What may stand between two parts of a name: a space of any width, hyphens of any kind, an underscore; or nothing. */
const GAP = /^[\s\u00a0\u2009\u202f_\-\u2010-\u2013]?$/
/** A tier behind a name makes it another model, and one the catalogue does not know. */
const TIER = new Set('mini nano micro pro flash lite max turbo plus codex image audio ultra thinking air fast vision'.split(' '))
const SNAPSHOT = /^-20\d{2}-?\d{2}-?\d{2}(?:-(?:xhigh|high|medium|low|minimal))?(?![\w-])/i
const MOST_PARTS = 10

/** Finds the longest names that stand whole in the text. One pass, a bounded look ahead at each token. */
export function findMentions(text: string, index: MentionIndex): Mention[] {
  const mentions: Mention[] = []
  const tokens = tokenise(text)
  for (let position = 0; position < tokens.length; position++) {
    const found = longestNameAt(text, tokens, position, index)
    if (!found) continue
    const { modelId, last } = found
    const start = tokens[position]?.start ?? 0
    const end = tokens[last]?.end ?? start
    const snapshot = SNAPSHOT.exec(text.slice(end, end + 32))?.[0]
    mentions.push({ start, end: end + (snapshot?.length ?? 0), modelId, ...(snapshot && { variant: readable(snapshot) }) })
    position = last
  }
  return mentions
}

function longestNameAt(text: string, tokens: readonly Token[], first: number, index: MentionIndex): { modelId: string; last: number } | undefined {
  if (isGlued(text, tokens, first)) return undefined
  let found: { modelId: string; last: number } | undefined
  let key = ''
  for (let last = first; last < Math.min(first + MOST_PARTS, tokens.length); last++) {
    const token = tokens[last]
    const before = tokens[last - 1]
    if (!token || (last > first && before && !GAP.test(text.slice(before.end, token.start)))) break
    key = key === '' ? token.text : `${key} ${token.text}`
    const modelId = Object.hasOwn(index.names, key) ? index.names[key] : undefined
    if (modelId !== undefined && endsWhole(text, tokens, last)) found = { modelId, last }
  }
  return found
}

/** Part of a longer word or number: `XGPT-5.5`. */
function isGlued(text: string, tokens: readonly Token[], first: number): boolean {
  const start = tokens[first]?.start ?? 0
  return start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && /[a-z0-9]/i.test(text.charAt(start - 1))
}

/** Not followed by letters, digits, more of the version, or a tier that makes it another model. */
function endsWhole(text: string, tokens: readonly Token[], last: number): boolean {
  const end = tokens[last]?.end ?? 0
  const next = tokens[last + 1]
  if (/^(?:[a-z0-9]|\.\d)/i.test(text.slice(end, end + 2))) return false
  return !(next && TIER.has(next.text) && GAP.test(text.slice(end, next.start)))
}

function readable(snapshot: string): string {
  return snapshot.slice(1).replace(/-(?=[a-z])/i, ' ')
}
