import { say } from '../core/language/say.ts'
import { isSameWorkload, type Workload } from '../core/price/workload.ts'

/** A day that a reader can choose instead of counting their own tokens. */
export interface WorkloadPreset {
  id: 'chat' | 'rag' | 'coding-agent'
  /** Inside a sentence. */
  name: string
  title: string
  /** What makes up the mix, so that whoever works otherwise can tell. */
  assumes: string
  workload: Workload
}

/**
 * Round figures of one person's day; nobody's day is typical, so each says what it assumes. The coding agent's is checked against
 * what is public: nine tenths read from the cache, and 12 dollars a day at $3 in, $0.30 cached and $15 out, where Claude Code states
 * about 13 per developer and active day (code.claude.com/docs/en/costs, April 2026).
 */
export const workloads: readonly WorkloadPreset[] = [
  {
    id: 'chat',
    get name() {
      return say('price.workloadChat')
    },
    get title() {
      return say('price.workloadChatTitle')
    },
    get assumes() {
      return say('price.workloadChatAssumes')
    },
    workload: { inputTokensPerDay: 80_000, cachedTokensPerDay: 0, outputTokensPerDay: 20_000 },
  },
  {
    id: 'rag',
    get name() {
      return say('price.workloadRag')
    },
    get title() {
      return say('price.workloadRagTitle')
    },
    get assumes() {
      return say('price.workloadRagAssumes')
    },
    workload: { inputTokensPerDay: 3_000_000, cachedTokensPerDay: 1_000_000, outputTokensPerDay: 200_000 },
  },
  {
    id: 'coding-agent',
    get name() {
      return say('price.workloadAgent')
    },
    get title() {
      return say('price.workloadAgentTitle')
    },
    get assumes() {
      return say('price.workloadAgentAssumes')
    },
    workload: { inputTokensPerDay: 1_500_000, cachedTokensPerDay: 15_000_000, outputTokensPerDay: 200_000 },
  },
]

/** The preset that a mix is. What is kept is the mix, so that a preset that changes later changes nobody's prices. */
export function presetOf(workload: Workload): WorkloadPreset | undefined {
  return workloads.find((preset) => isSameWorkload(preset.workload, workload))
}
