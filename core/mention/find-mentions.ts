import { believe } from './believe.ts'
import { compileIndex, type CompiledIndex } from './compile-index.ts'
import { addContinuations } from './continuations.ts'
import { foldText } from './fold-text.ts'
import type { Mention, MentionIndex } from './mention.ts'
import { nameAt } from './name-at.ts'
import type { Name } from './name.ts'

const compiled = new WeakMap<MentionIndex, CompiledIndex>()

/**
 * Finds every name of a specific model, the longest that stands whole.
 *
 * One pass over the text by the browser's own expressions, which stop at the first words of names; a name is followed token by token, a
 * bounded number of them; so time grows with the text's length, whatever the text.
 */
export function findMentions(original: string, index: MentionIndex): Mention[] {
  let ready = compiled.get(index)
  if (!ready) compiled.set(index, (ready = compileIndex(index)))
  const { text, toOriginal } = foldText(original)
  return believe(text, namesIn(text, ready), ready.words).map(({ start, end, modelId, variant, matched, group }) => ({
    start: toOriginal(start),
    end: toOriginal(end - 1) + 1,
    modelId,
    familyId: modelId === undefined ? group.family.id : undefined,
    variant,
    matched,
  }))
}

function namesIn(text: string, index: CompiledIndex): Name[] {
  const { firstWord } = index
  const names: Name[] = []
  firstWord.lastIndex = 0
  while (firstWord.test(text)) {
    const start = firstWord.lastIndex
    const name = nameAt(text, start, index)
    if (name) names.push(name)
    firstWord.lastIndex = name ? addContinuations(text, names, index) : start + 1
  }
  return names
}
