const EFFORT = /^(?:none|minimal|low|medium|high|xhigh|max)$/
/** Beside an effort these say nothing more: `Adaptive Reasoning, Max Effort`. */
const BESIDE_EFFORT = /^(?:adaptive|thinking)$/

/**
 * Equal for two writings of one variant, whatever their case, their order and the words around: `Low`, `low effort` and
 * `Reasoning, Low Effort`; `2026-03-05 medium` and `medium 20260305`.
 */
export function variantKey(variant: string): string {
  const words = variant
    .toLowerCase()
    .replace(/(20\d{2})-(\d{2})-(\d{2})/, '$1$2$3')
    .replaceAll('reasoning', 'thinking')
    .replace(/\bnon?[- ]?(?=thinking)/, 'non')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'effort')
  return words.filter((word) => !BESIDE_EFFORT.test(word) || !words.some((other) => EFFORT.test(other))).sort().join(' ')
}

export function isSameVariant(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && variantKey(one) === variantKey(other))
}

/** The row of a variant: the one that writes it so, else one that means it. */
export function rowOfVariant<Row extends { variant?: string | undefined }>(rows: readonly Row[], variant: string): Row | undefined {
  return rows.find((row) => row.variant === variant) ?? rows.find((row) => isSameVariant(row.variant, variant))
}
