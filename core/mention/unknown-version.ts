import { isSize } from '../model/model-name.ts'
import { dashedVersionEnd, endsWhole, isDigitAt, nextTokenStart, tokenEnd, tokenText, type NameToken } from '../model/name-tokens.ts'
import type { CompiledIndex, Group } from './compile-index.ts'
import type { Name } from './name.ts'

const MOST_PARTS = 4

/**
 * A name that no catalogue has, but that is made as its family's names are: "GPT-5.7", "Claude Opus 6".
 *
 * @param knownEnd where a known name ends that begins here too; only a longer one is looked for
 */
export function unknownVersionAt(
  text: string,
  { text: head, from: start, to: headEnd }: NameToken,
  { familyOf }: CompiledIndex,
  knownEnd = 0,
): Name | undefined {
  const group = familyOf(head)
  if (!group?.grammar) return undefined
  const { sequences } = group.grammar
  if (knownEnd > 0 && !partAt(text, nextTokenStart(text, knownEnd), group.grammar)) return undefined
  const tokens = [head]
  const kinds: string[] = []
  let end = headEnd
  let found: Name | undefined
  while (kinds.length < MOST_PARTS) {
    const at = nextTokenStart(text, end)
    if (at < 0 || text.slice(end, at).includes('\n')) break
    const part = partAt(text, at, group.grammar)
    if (!part) break
    kinds.push(part.kind)
    tokens.push(part.token)
    end = part.end
    if (end <= knownEnd || !sequences.has(kinds.join(' ')) || !endsWhole(text, end)) continue
    const need = needOf(text.slice(start, end), head, kinds, part.token, group)
    found = { start, end, bareEnd: end, tokens: [...tokens], need, group, matched: 'grammar' }
  }
  return found
}

function partAt(text: string, at: number, { version, tiers }: NonNullable<Group['grammar']>) {
  if (at < 0) return undefined
  const hasDigit = isDigitAt(text, at) || isDigitAt(text, at + 1)
  const plainEnd = tokenEnd(text, at)
  const end = Math.max(plainEnd, dashedVersionEnd(text, at, plainEnd))
  const token = tokenText(text, at, end)
  const kind = tiers.has(token) ? 'tier' : token === 'thinking' ? 'mode' : !hasDigit ? undefined : version.test(token) ? 'version' : isSize(token) ? 'size' : undefined
  return kind && { kind, token, end }
}

/** A whole number alone is an amount as often as a version, and an everyday word is that word. */
function needOf(written: string, head: string, kinds: readonly string[], token: string, { family, asName }: Group): Name['need'] {
  if (family.shortHeads?.includes(head)) return 'kin'
  const isDoubtful = family.isCommonWord ? !asName?.test(written) : kinds.length === 1 && /^\d+$/.test(token)
  return isDoubtful ? 'ai' : 'nothing'
}
