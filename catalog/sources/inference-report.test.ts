import { describe, expect, it } from 'vitest'
import { inferenceReport } from './inference-report.ts'
import { sourceUrls } from './index.ts'

describe('the report', () => {
  it('is asked for today’s edition first, then for each day of the week before', () => {
    const urls = sourceUrls(inferenceReport, { today: '2026-03-02' })
    expect(urls).toHaveLength(7)
    expect(urls.slice(0, 3)).toEqual([
      'https://inference.report/archive/2026-03-02',
      'https://inference.report/archive/2026-03-01',
      'https://inference.report/archive/2026-02-28',
    ])
  })
})
