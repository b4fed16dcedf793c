/** No formula within a line of text is longer. */
const MAX_LENGTH = 600
const COMMAND = /\\[a-z]+\*?(?:\{[^{}]{0,80}\})?/gi
/** `$5 million and …`, or two words in a row. */
const PROSE = /^\s*\d[\d.,]*\s*\p{L}{2}|\p{L}{2,}\s+\p{L}{2}/u

/** Whether what stands between two dollar signs is mathematics. Else they are currency: `between $5 and $10`. */
export function isFormula(between: string, next: string | undefined): boolean {
  if (between.length > MAX_LENGTH || between.trim() === '') return false
  if (PROSE.test(between.replace(COMMAND, '\\'))) return false
  if (/[\\^_{}]/.test(between)) return true
  const isTight = /^[^\s].*[^\s,;:/(=+-]$|^[^\s]$/s.test(between)
  return isTight && !/\d/.test(next ?? '')
}
