// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Model } from '../core/model/model.ts'
import FiguresAsOf from './FiguresAsOf.vue'

const model = (id: string, pricedOn?: string): Model => ({
  id,
  name: id,
  creator: 'Lab',
  aliases: [],
  ...(pricedOn !== undefined && { firstPartyPrice: { inputUsdPerMillion: 1, sourceId: 'openrouter', asOfMs: Date.parse(pricedOn) } }),
})
const catalogue: Catalogue = {
  models: [model('lab/ranked', '2026-04-26'), model('lab/priced', '2026-04-26'), model('lab/bare')],
  leaderboards: [{ id: 'intelligence-index', asOf: '2026-04-24', url: '', rows: [{ rank: 1, name: 'Ranked', score: 60, modelId: 'lab/ranked' }] }],
}

function told(modelIds: readonly (string | undefined)[], now: string) {
  const line = mount(FiguresAsOf, { props: { modelIds, catalogue, workload: null, nowMs: Date.parse(now) } })
  return [line.text(), line.find('.worn').exists()]
}

describe('FiguresAsOf', () => {
  it('says the one day of all figures, and in another tone that it is older than 36 hours', () => {
    expect(told(['lab/priced'], '2026-04-27T11:00:00Z')).toEqual(['As of 26 Apr 2026', false])
    expect(told(['lab/priced'], '2026-04-27T13:00:00Z')).toEqual(['As of 26 Apr 2026, yesterday', true])
  })

  it('hides no old figure behind a new one', () => {
    expect(told(['lab/ranked'], '2026-04-26T09:00:00Z')).toEqual(['As of 26\u00A0Apr\u00A02026, the oldest figure of 24 Apr 2026, 2 days old', true])
  })

  it('says nothing where there is no figure', () => {
    expect(told(['lab/bare', undefined], '2026-04-26T09:00:00Z')).toEqual(['', false])
  })
})
