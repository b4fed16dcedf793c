import { describe, expect, it } from 'vitest'
import type { EditionMark } from './is-unread-edition.ts'
import { isUnreadEdition } from './is-unread-edition.ts'

const today = '2026-04-24'
const report: EditionMark = { date: today, origin: 'report' }
const composed: EditionMark = { date: today, origin: 'composed' }
const yesterdays: EditionMark = { date: '2026-04-23', origin: 'report' }

describe('isUnreadEdition', () => {
  it('is true of an edition of today until it is opened', () => {
    expect(isUnreadEdition(report, undefined, today)).toBe(true)
    expect(isUnreadEdition(report, yesterdays, today)).toBe(true)
    expect(isUnreadEdition(report, report, today)).toBe(false)
  })

  it('is true once more when the report’s own follows a composed one, and not the other way round', () => {
    expect(isUnreadEdition(composed, composed, today)).toBe(false)
    expect(isUnreadEdition(report, composed, today)).toBe(true)
    expect(isUnreadEdition(composed, report, today)).toBe(false)
  })

  it('is not true of an earlier day’s, nor of none', () => {
    expect(isUnreadEdition(yesterdays, undefined, today)).toBe(false)
    expect(isUnreadEdition(undefined, undefined, today)).toBe(false)
  })
})
