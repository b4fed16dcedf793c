/** Stands between a function and its neighbours until it is known whether they would touch. For private use: no text has it. */
export const SOFT_SPACE = '\ue000'
const NEEDED = new RegExp(`(?<=[\\p{L}\\p{N})\\]}])${SOFT_SPACE}+(?=[\\p{L}\\p{N}√∑∏∫])`, 'gu')

/** Soft spaces become real where two words would touch: `n log n`, but `log(n)`. */
export function settleSpaces(text: string): string {
  return text.replace(NEEDED, ' ').replaceAll(SOFT_SPACE, '').replace(/ {2,}/g, ' ')
}
