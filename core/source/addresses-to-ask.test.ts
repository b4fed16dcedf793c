import { describe, expect, it } from 'vitest'
import { addressesToAsk } from './addresses-to-ask.ts'

const HOUR_MS = 3_600_000
const about = { id: 'x', title: 'X', homepage: 'https://x.example/', dueAtMs: 0 }
const days = ['d24', 'd23', 'd22', 'd21']
const ask = (known: object, hour = 0) => addressesToAsk(days, { ...about, ...known }, hour * HOUR_MS)

describe('addressesToAsk', () => {
  it('goes down all addresses of a source it knows nothing of', () => {
    expect(addressesToAsk(days, undefined, 0)).toEqual(days)
  })

  it('asks only what is better than the copy that is held', () => {
    expect(ask({ copyUrl: 'd22' })).toEqual(['d24', 'd23'])
    expect(ask({ copyUrl: 'd24' })).toEqual(['d24'])
  })

  it('asks one of the addresses that had nothing, now and then the second', () => {
    const absentUrls = ['d24', 'd23']
    expect([0, 1, 2, 3, 4].map((hour) => ask({ copyUrl: 'd22', absentUrls }, hour))).toEqual([['d24'], ['d24'], ['d24'], ['d23'], ['d24']])
    expect(ask({ copyUrl: 'd23', absentUrls: ['d24'] }, 3)).toEqual(['d24'])
  })

  it('goes on to those it did not come to the last time', () => {
    expect(ask({ absentUrls: ['d24'] })).toEqual(['d24', 'd23', 'd22', 'd21'])
    expect(ask({ copyUrl: 'd22', absentUrls: ['d23'] })).toEqual(['d24'])
  })

  it('asks once where everything was absent', () => {
    expect(ask({ absentUrls: days })).toEqual(['d24'])
  })
})
