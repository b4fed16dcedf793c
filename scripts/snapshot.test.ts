import { findProvider } from '@pydantic/genai-prices'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { firstParties } from '../catalog/sources/genai-prices.ts'
import { SnapshotSchema } from '../platform/snapshot.ts'
import { snapshotJson } from './snapshot.ts'

const snapshot = v.parse(SnapshotSchema, JSON.parse(snapshotJson()))

describe('the snapshot inside the package', () => {
  it('ties every row of both boards to a model', () => {
    const rows = snapshot.catalogue.leaderboards.flatMap(({ rows }) => rows)
    expect(rows).toHaveLength(10)
    expect(rows.filter(({ modelId }) => modelId === undefined)).toEqual([])
  })

  it('does not claim a speed for GPT-5.5, which nobody had measured', () => {
    const [first] = snapshot.catalogue.leaderboards[0]?.rows ?? []
    expect(first).toMatchObject({ name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25 })
    expect(first).not.toHaveProperty('speedTokensPerSecond')
  })

  it.each(Object.keys(firstParties))('has prices of %s that were not converted from another currency', (providerId) => {
    expect(findProvider({ providerId })?.price_comments ?? '').not.toMatch(/convert|exchange rate/i)
  })

  it('has a maker’s own price only where the maker states one in dollars', () => {
    const inputOf = (id: string) => snapshot.catalogue.models.find((model) => model.id === id)?.firstPartyPrice?.inputUsdPerMillion
    expect(['z-ai/glm-5.2', 'z-ai/glm-5', 'minimax/minimax-m2.7', 'minimax/minimax-m2'].map(inputOf)).toEqual([1.4, undefined, 0.3, undefined])
  })
})
