import { isSize } from '../model/model-name.ts'
import type { Name } from './name.ts'

/** Some writings are enough by themselves, and some make even a sure name doubtful. */
export function needAsWritten(text: string, { start, end, tokens, need, group, matched }: Name): Name['need'] {
  if (need === 'nothing' && tokens.length !== 2) return need
  const written = text.slice(start, end)
  const isAmount = tokens.length === 2 && !group.asName?.test(written) && /^[a-z]+\s+\d{1,3}$/i.test(written)
  if (need === 'nothing') return isAmount ? 'ai' : 'nothing'
  if (isApiId(written, tokens)) return 'nothing'
  if (need === 'kin' || matched === 'short') return need
  const isName = group.asName?.test(written) ?? (/\d/.test(written) && hasHeadLikeNoWord(written))
  return isName || (tokens.length > 1 && tokens.some(isSize)) ? 'nothing' : 'ai'
}

/** `command-r7b-12-2024`, `nova-pro-v1`: three parts joined by hyphens, all small, a number among them. */
function isApiId(written: string, tokens: readonly string[]): boolean {
  return tokens.length > 2 && /^[a-z][a-z\d]*(?:-[a-z\d.]+){2,}$/.test(written) && /\d/.test(written)
}

/** `MiMo-V2.5`, `LongCat 2.0`, `ERNIE 4.5`, `Aion-3.0`, `Nex-N2`: capitals inside, or joined to what only a version looks like. */
function hasHeadLikeNoWord(written: string): boolean {
  return /^[A-Z][a-z]*[A-Z]\w*(?:-|.*\d\.\d)|^[A-Z]\w+-(?:\w+-)*(?:v?\d+\.\d|[A-Z]\d)/.test(written)
}
