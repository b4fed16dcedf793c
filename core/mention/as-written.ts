import { isSize } from '../model/model-name.ts'
import type { CompiledWords } from './compile-index.ts'
import type { Name } from './name.ts'

/** Some writings are enough by themselves, and some make even a sure name doubtful. */
export function needAsWritten(text: string, { start, end, tokens, need, group, matched }: Name, { amountOrName, apiId, likeNoWord }: CompiledWords): Name['need'] {
  const written = text.slice(start, end)
  const isAsName = group.asName?.test(written)
  if (need === 'nothing') return tokens.length === 2 && !isAsName && amountOrName.test(written) ? 'ai' : need
  if (apiId.test(written)) return 'nothing'
  if (need === 'kin' || matched === 'short') return need
  return (isAsName ?? likeNoWord.test(written)) || (tokens.length > 1 && tokens.some(isSize)) ? 'nothing' : 'ai'
}
