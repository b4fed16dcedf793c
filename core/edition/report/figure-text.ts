import { priceUnit, speedUnit } from './board-column.ts'

/** A number as printed, and what its sign or unit says it is. */
export interface Figure {
  value: number
  unit?: 'usd' | 'percent' | 'speed'
}

const NUMBER = /^[~≈]?\s*(us)?(\$)?\s*([-+]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(.*)$/i
const BLANK = /^(?:[\s\p{Pd}−•.…?]*|n\/?a|none|null|tbd|unknown|pending|not (?:yet )?(?:measured|priced|available))$/iu
const FOOTNOTE_MARKS = /(?:\s*(?:[*†‡§¹²³⁰⁴-⁹]+|\[\d{1,2}\]))+$/u
const RANK = /^(?:#|№|no\.?|rank|t-?|=)?\s*(\d{1,4})(?:[.):]|st|nd|rd|th)?=?$/i
const medals = ['🥇', '🥈', '🥉']

/** @returns undefined when the text is no single number */
export function readFigure(text: string): Figure | undefined {
  const [, , dollar, sign, signedDollar, digits = '', tail = ''] = NUMBER.exec(withoutFootnotes(text).replace(/[−–]/g, '-')) ?? []
  if (digits === '') return undefined
  const value = Number(digits.replaceAll(',', '')) * (sign === '-' ? -1 : 1)
  const unit = tail.replace(/\s*(?:±|\+\/-).*$/, '').trim()
  if (dollar || signedDollar) return unit === '' || priceUnit.test(unit) ? { value, unit: 'usd' } : undefined
  if (unit === '' || /^(?:pts?|points)\.?$/i.test(unit)) return { value }
  if (unit === '%') return { value, unit: 'percent' }
  if (speedUnit.test(unit)) return { value, unit: 'speed' }
  return priceUnit.test(unit) || /^usd$/i.test(unit) ? { value, unit: 'usd' } : undefined
}

/** Whether a cell says that there is nothing to say: empty, a dash, "n/a". */
export function isBlank(text: string): boolean {
  return BLANK.test(text)
}

/** `1`, `#1`, `1.`, `1st`, `=2`, 🥇 */
export function readRank(text: string): number | undefined {
  const medal = medals.indexOf(text.replace(/\ufe0f/g, ''))
  if (medal >= 0) return medal + 1
  const rank = Number(RANK.exec(text)?.[1])
  return rank >= 1 ? rank : undefined
}

/** `60.2*`, `GPT-5.5¹`, `GPT-5.5 [1]`: what points to a remark is no part of what it stands behind. */
export function withoutFootnotes(text: string): string {
  return text.replace(FOOTNOTE_MARKS, '')
}
