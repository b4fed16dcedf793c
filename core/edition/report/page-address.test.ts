import { describe, expect, it } from 'vitest'
import type { Edition } from '../edition.ts'
import { pageAddress } from './page-address.ts'

const report: Edition = { date: '2026-04-24', origin: 'report', url: 'https://inference.report/archive/2026-04-24', sections: [], boards: [] }

describe('the address of a page of the report', () => {
  it('is the link as it was met', () => {
    expect(pageAddress(report, 'https://inference.report/feeds/2026-04-24')).toEqual(['https://inference.report/feeds/2026-04-24'])
    expect(pageAddress(report, 'https://inference.report/tables?day=today#top')).toEqual(['https://inference.report/tables?day=today'])
  })

  it.each([
    ['another host', 'https://elsewhere.example/feeds'],
    ['a host that only begins like it', 'https://inference.report.example/feeds'],
    ['another port', 'https://inference.report:8443/feeds'],
    ['no encryption', 'http://inference.report/feeds'],
    ['a place on the edition’s own page', 'https://inference.report/archive/2026-04-24#labs'],
    ['what is no address', '/feeds'],
    ['no link', undefined],
  ])('is none for %s', (_what, href) => {
    expect(pageAddress(report, href)).toEqual([])
  })

  it('is none without a report', () => {
    expect(pageAddress(undefined, 'https://inference.report/feeds/2026-04-24')).toEqual([])
  })
})
