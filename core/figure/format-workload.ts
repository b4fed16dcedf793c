import type { Workload } from '../price/workload.ts'
import { formatTokens } from './format-figure.ts'

/** `2M in, 6M cached, 400K out a day`; what there is none of is left out. */
export function formatWorkload({ inputTokensPerDay, cachedTokensPerDay, outputTokensPerDay }: Workload): string {
  const kinds = [[inputTokensPerDay, 'in'], [cachedTokensPerDay, 'cached'], [outputTokensPerDay, 'out']] as const
  return `${kinds.flatMap(([count, word]) => (count > 0 ? [`${formatTokens(count)} ${word}`] : [])).join(', ')} a day`
}
