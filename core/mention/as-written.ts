import { isSize } from '../model/model-name.ts'
import type { Name } from './name.ts'

/** Some writings are enough by themselves, and some make even a sure name doubtful. */
export function needAsWritten(text: string, { start, end, tokens, need, group, matched }: Name): Name['need'] {
  const written = text.slice(start, end)
  const isProperName = group.family.commonWord === 'in small letters' && /^[A-Z]/.test(written)
  const isAmount = tokens.length === 2 && !isProperName && /^[a-z]+\s+\d+$/i.test(written)
  if (need === 'nothing') return isAmount ? 'ai' : 'nothing'
  if (isApiId(written, tokens)) return 'nothing'
  if (need === 'kin' || matched === 'short') return need
  if (tokens.length > 1 && tokens.some(isSize)) return 'nothing'
  const { family } = group
  if (family.id === 'o-series') return /^o\d-[a-z]/.test(written) ? 'nothing' : 'ai'
  if (family.id === 'phi') return /^Phi-\d/.test(written) ? 'nothing' : 'ai'
  if (family.commonWord === 'in small letters') return /^[A-Z]/.test(written) || /\d\.\d/.test(written) ? 'nothing' : 'ai'
  return /\d/.test(written) && hasHeadLikeNoWord(written) ? 'nothing' : 'ai'
}

/** `command-r7b-12-2024`, `nova-pro-v1`: three parts joined by hyphens, all small, a number among them. */
function isApiId(written: string, tokens: readonly string[]): boolean {
  return tokens.length > 2 && /^[a-z][a-z\d]*(?:-[a-z\d.]+){2,}$/.test(written) && /\d/.test(written)
}

/** `MiMo-V2.5`, `LongCat 2.0`, `ERNIE 4.5`, `Aion-3.0`, `Nex-N2`: capitals inside, or joined to what only a version looks like. */
function hasHeadLikeNoWord(written: string): boolean {
  return /^(?:[A-Z][a-z]*[A-Z]|[A-Z]{3})[^\d]*[-\d.]*\d\.\d|^[A-Z]+-|^[A-Z][a-z]+[A-Z][a-z]*-|^[A-Z][a-z]+-(?:[A-Z][a-z]+-)*(?:[vV]?\d+\.\d|[A-Z]\d)/.test(written)
}
