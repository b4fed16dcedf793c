import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
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
})
