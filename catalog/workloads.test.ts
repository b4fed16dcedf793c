import { describe, expect, it } from 'vitest'
import { isWorkload, usdPerDay } from '../core/price/workload.ts'
import { presetOf, workloads } from './workloads.ts'

describe.each(workloads)('the day of $title', ({ id, assumes, workload }) => {
  it('is a workload, and known again', () => {
    expect(isWorkload(workload)).toBe(true)
    expect(presetOf({ ...workload })?.id).toBe(id)
  })

  it('adds up to what it says it assumes', () => {
    const counts = [...assumes.matchAll(/\d+(?:,\d{3})*/g)].map(([written]) => Number(written.replaceAll(',', '')))
    const [times = 0, ...each] = counts
    const { inputTokensPerDay, cachedTokensPerDay, outputTokensPerDay } = workload
    const told = [inputTokensPerDay, cachedTokensPerDay, outputTokensPerDay].filter((count) => count > 0)
    expect(each.map((count) => count * times).sort()).toEqual(told.sort())
  })
})

it('agrees with what a day with a coding agent is publicly said to cost', () => {
  const agent = workloads.find(({ id }) => id === 'coding-agent')
  const list = { inputUsdPerMillion: 3, cachedInputUsdPerMillion: 0.3, outputUsdPerMillion: 15, sourceId: 'genai-prices', asOfMs: 0 }
  expect(agent && usdPerDay(list, agent.workload)).toBe(12)
})

it('knows an own mix for no preset', () => {
  expect(presetOf({ inputTokensPerDay: 1, cachedTokensPerDay: 0, outputTokensPerDay: 0 })).toBeUndefined()
})
