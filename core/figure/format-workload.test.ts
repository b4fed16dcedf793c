import { expect, it } from 'vitest'
import { formatWorkload } from './format-workload.ts'

it('tells a mix as people say it, without what there is none of', () => {
  const mix = { inputTokensPerDay: 2_000_000, cachedTokensPerDay: 6_000_000, outputTokensPerDay: 400_000 }
  expect(formatWorkload(mix)).toBe('2M in, 6M cached, 400K out a day')
  expect(formatWorkload({ ...mix, cachedTokensPerDay: 0 })).toBe('2M in, 400K out a day')
})
