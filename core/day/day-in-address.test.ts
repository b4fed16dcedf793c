import { expect, it } from 'vitest'
import { dayInAddress } from './day-in-address.ts'

it('reads the day of an edition from the address that was kept of it', () => {
  expect(dayInAddress('#/2026-04-24')).toBe('2026-04-24')
  expect(['', '#/', '#/2026-02-31', '#2026-04-24', '#/2026-04-24/', '#/../options.html'].map(dayInAddress)).toEqual([null, null, null, null, null, null])
})
