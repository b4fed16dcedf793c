import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { speakInPart } from '../../tests/speak-in-part.ts'
import { speakLanguage } from '../../tests/speak-language.ts'
import { formatBlend, formatCount, formatScore, formatSpeed, formatTokens, formatUsd, formatUsdInColumn } from './format-figure.ts'
import { formatAge, formatDay, formatMoment, formatWeekday } from './format-time.ts'

/** A space that breaks no line, as `Intl` writes it. */
const NBSP = '\u00a0'

describe('figures in German', () => {
  beforeAll(() => speakInPart({ 'locale': 'de-DE', 'figure.blend': '{price} im Mittel', 'figure.daysAgo': 'vor {count} Tagen' }))
  afterAll(() => speakLanguage('en'))

  it('have commas for decimals, and points for thousands', () => {
    expect([formatScore(60.2, 'points'), formatScore(65.3, 'percent'), formatScore(1498.4, 'elo'), formatScore(0.04, 'share')]).toEqual(['60,2', `65,3${NBSP}%`, '1498', `<0,1${NBSP}%`])
    expect([formatCount(48_120), formatSpeed(7.5), formatTokens(1_050_000)]).toEqual(['48.120', '7,5 tok/s', `1,05${NBSP}Mio.`])
  })

  it('have the dollar behind them', () => {
    expect([5, 11.25, 0.075].map(formatUsd)).toEqual([`5${NBSP}$`, `11,25${NBSP}$`, `0,075${NBSP}$`])
    expect(formatUsdInColumn(1250)).toBe(`1.250,00${NBSP}$`)
    expect(formatBlend(11.25)).toBe(`11,25${NBSP}$ im Mittel`)
  })

  it('have days as Germans write them', () => {
    expect([formatDay('2026-04-24'), formatDay('2026-04-24', 'long'), formatWeekday('2026-04-24')]).toEqual(['24. Apr. 2026', '24. April 2026', 'Freitag, 24. April 2026'])
    expect(formatMoment(new Date(2026, 3, 24, 8, 12).getTime())).toBe('24. Apr., 08:12')
    expect(formatAge(0, 3 * 86_400_000)).toBe('vor 3 Tagen')
  })

  it('are English again once English is spoken', async () => {
    await speakLanguage('en')
    expect([formatScore(60.2, 'points'), formatUsd(11.25), formatDay('2026-04-24')]).toEqual(['60.2', '$11.25', '24 Apr 2026'])
  })
})
