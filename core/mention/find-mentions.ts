import { isDigit, isLetter, tokenEnd, tokenText } from '../model/name-tokens.ts'
import { believe } from './believe.ts'
import { compileIndex, type CompiledIndex } from './compile-index.ts'
import { addContinuations } from './continuations.ts'
import { foldText } from './fold-text.ts'
import type { Mention, MentionIndex } from './mention.ts'
import { nameAt } from './name-at.ts'
import type { Name } from './name.ts'
import { nextHash } from './word-hash.ts'

const compiled = new WeakMap<MentionIndex, CompiledIndex>()

/**
 * Finds every name of a specific model, the longest that stands whole.
 *
 * One pass over the text: most words are passed over by a hash of their letters; a name is followed token by token, a bounded number
 * of them; so time grows with the text's length, whatever the text.
 */
export function findMentions(original: string, index: MentionIndex): Mention[] {
  let ready = compiled.get(index)
  if (!ready) compiled.set(index, (ready = compileIndex(index)))
  const { text, toOriginal } = foldText(original)
  return believe(text, namesIn(text, ready), ready.words).map(({ start, end, modelId, variant, matched, group }) => ({
    start: toOriginal(start),
    end: toOriginal(end - 1) + 1,
    ...(modelId === undefined ? { isUnknown: true as const, familyId: group.family.id } : { modelId }),
    ...(variant !== undefined && { variant }),
    matched,
  }))
}

/** Written without calls, because every character of every page passes here. */
function namesIn(text: string, index: CompiledIndex): Name[] {
  const { firstWords, root, heads } = index
  const names: Name[] = []
  const { length } = text
  for (let at = 0; at < length; ) {
    let code = text.charCodeAt(at)
    if (!isLetter(code) && !isDigit(code)) {
      at++
      continue
    }
    const start = at
    let hash = 0
    while (isLetter(code)) {
      hash = nextHash(hash, code)
      code = text.charCodeAt(++at)
    }
    if (at - start < 2) hash = nextHash(nextHash(0, text.charCodeAt(start)), text.charCodeAt(start + 1))
    if (firstWords[hash] === 1) {
      const end = tokenEnd(text, start)
      const head = tokenText(text, start, end)
      const name = root.next.has(head) || heads.has(head) ? nameAt(text, start, end, index) : undefined
      if (name) {
        names.push(name)
        at = addContinuations(text, names, index)
        continue
      }
    }
    while (isLetter(code) || isDigit(code)) code = text.charCodeAt(++at)
  }
  return names
}
