import { formatCount } from '../figure/format-figure.ts'
import { say } from '../language/say.ts'
import { countsOf, isCount, isWorkload, MOST_TOKENS_PER_DAY, TOKENS_PER_MILLION, type Workload } from './workload.ts'

/** What is wrong with a mix, for the person who wrote it; undefined where nothing is. */
export function complaintAbout(workload: Workload): string | undefined {
  if (isWorkload(workload)) return undefined
  const counts = countsOf(workload)
  if (!counts.every(isCount)) return say('price.workloadNotANumber')
  return counts.some((count) => count > MOST_TOKENS_PER_DAY) ? say('price.workloadTooMuch', { most: formatCount(MOST_TOKENS_PER_DAY / TOKENS_PER_MILLION) }) : say('price.workloadEmpty')
}
