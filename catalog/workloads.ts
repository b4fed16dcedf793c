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
    name: 'chat',
    title: 'Chat',
    assumes: '40 questions, each sent with 2,000 tokens of the conversation so far and answered in 500. Nothing comes from the cache.',
    workload: { inputTokensPerDay: 80_000, cachedTokensPerDay: 0, outputTokensPerDay: 20_000 },
  },
  {
    id: 'rag',
    name: 'RAG',
    title: 'RAG',
    assumes: '500 questions to documents, each sent with 6,000 tokens of passages and 2,000 of instructions from the cache, answered in 400.',
    workload: { inputTokensPerDay: 3_000_000, cachedTokensPerDay: 1_000_000, outputTokensPerDay: 200_000 },
  },
  {
    id: 'coding-agent',
    name: 'coding agent',
    title: 'Coding agent',
    assumes: '250 steps, each sent with 60,000 tokens from the cache and 6,000 new ones, writing 800: nine tenths of what is read is cached.',
    workload: { inputTokensPerDay: 1_500_000, cachedTokensPerDay: 15_000_000, outputTokensPerDay: 200_000 },
  },
]

/** The preset that a mix is. What is kept is the mix, so that a preset that changes later changes nobody's prices. */
export function presetOf(workload: Workload): WorkloadPreset | undefined {
  return workloads.find((preset) => isSameWorkload(preset.workload, workload))
}
