import { joinList } from '../language/join-list.ts'
import { say } from '../language/say.ts'
import type { Workload } from '../price/workload.ts'
import { formatTokens } from './format-figure.ts'

/** `2M in, 6M cached, 400K out a day`; what there is none of is left out. */
export function formatWorkload({ inputTokensPerDay, cachedTokensPerDay, outputTokensPerDay }: Workload): string {
  const parts = [
    inputTokensPerDay > 0 && say('figure.tokensIn', { tokens: formatTokens(inputTokensPerDay) }),
    cachedTokensPerDay > 0 && say('figure.tokensCached', { tokens: formatTokens(cachedTokensPerDay) }),
    outputTokensPerDay > 0 && say('figure.tokensOut', { tokens: formatTokens(outputTokensPerDay) }),
  ]
  return say('figure.tokensADay', { tokens: joinList(parts) })
}
