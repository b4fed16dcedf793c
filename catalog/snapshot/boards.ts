import type { Board } from '../../core/board/board.ts'

const asOf = '2026-04-24'
const url = 'https://inference.report/archive/2026-04-24'

/** The boards that ship with the extension, as The Inference Report printed them on 24 April 2026. */
export const snapshotBoards: Board[] = [
  {
    id: 'intelligence-index',
    asOf,
    url,
    rows: [
      { rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25 },
      { rank: 2, name: 'Claude Opus 4.7', score: 57.3, speedTokensPerSecond: 58, blendUsdPerMillion: 10 },
      { rank: 3, name: 'Gemini 3.1 Pro Preview', score: 57.2, speedTokensPerSecond: 132, blendUsdPerMillion: 4.5 },
      { rank: 4, name: 'GPT-5.4', score: 56.8, speedTokensPerSecond: 80, blendUsdPerMillion: 5.63 },
      { rank: 5, name: 'Kimi K2.6', score: 53.9, speedTokensPerSecond: 123, blendUsdPerMillion: 1.71 },
    ],
  },
  {
    id: 'swe-rebench',
    asOf,
    url,
    rows: [
      { rank: 1, name: 'Claude Opus 4.6', score: 65.3 },
      { rank: 2, name: 'gpt-5.2-2025-12-11-medium', score: 64.4 },
      { rank: 3, name: 'GLM-5', score: 62.8 },
      { rank: 4, name: 'gpt-5.4-2026-03-05-medium', score: 62.8 },
      { rank: 5, name: 'GLM-5.1', score: 62.7 },
    ],
  },
]
