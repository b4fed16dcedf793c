import type { Catalogue, Leaderboard, Standing } from '../../../core/model/model.ts'
import { seededRandom } from '../seeded-random.ts'

/** A board of so many models, a part of them not priced, not measured, or of another rank than the day before. */
export function crowdedBoard(modelCount: number): Leaderboard {
  const random = seededRandom(11)
  const rows = Array.from({ length: modelCount }, (_, position): Standing => ({
    rank: position + 1,
    name: `Model ${random.below(90)}.${random.below(90)} ${position}`,
    score: 70 - position / 10,
    modelId: `lab/model-${position}`,
    ...(random.below(4) > 0 && { blendUsdPerMillion: (1 + random.below(2000)) / 100 }),
    ...(random.below(4) > 0 && { speedTokensPerSecond: 20 + random.below(300) }),
  }))
  const before = rows.map((row, position) => (position % 7 === 0 ? { ...row, rank: Math.max(1, row.rank - 1) } : row))
  const url = 'https://inference.report/archive/2026-04-24'
  return { id: 'intelligence-index', asOf: '2026-04-24', url, version: '4.1', rows, previous: { asOf: '2026-04-23', version: '4.1', rows: before } }
}

export function crowdedCatalogue(modelCount: number): Catalogue {
  const models = Array.from({ length: modelCount }, (_, position) => ({
    id: `lab/model-${position}`,
    name: `Model ${position}`,
    creator: `Creator ${position % 20}`,
    aliases: [],
    ...(position % 3 > 0 && { hasOpenWeights: position % 3 === 1 }),
  }))
  return { models, leaderboards: [crowdedBoard(modelCount)] }
}
