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

  it('is not taken at its word for a day that is still to come', () => {
    const url = 'https://inference.report/archive/2026-04-24'
    const fetchedAtMs = Date.UTC(2026, 3, 24, 9)
    const dated = (day: string) => `<p>${day}</p><p>This is where a paragraph begins that goes on for long enough to be told from a caption.</p><h2>AI Labs</h2>`
    expect(inferenceReport.parse(dated('April 25, 2026'), { url, fetchedAtMs }).date).toBe('2026-04-25')
    expect(() => inferenceReport.parse(dated('April 24, 2062'), { url, fetchedAtMs })).toThrow('still to come')
  })
})
