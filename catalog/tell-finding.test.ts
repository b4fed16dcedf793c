import { describe, expect, it } from 'vitest'
import { checkExcerpts } from '../core/check/check-excerpts.ts'
import { findMentions } from '../core/mention/find-mentions.ts'
import { checkedIndex, checkParts } from '../tests/fixtures/check/catalogue.ts'
import { tellFinding } from './tell-finding.ts'

const [parts, index] = [checkParts(), checkedIndex()]
const nowMs = Date.parse('2026-05-06T12:00:00Z')

/** What the popup says of the claims in a sentence. */
function told(text: string) {
  const names = findMentions(text, index).map((mention, at) => ({ ...mention, key: `#${at}` }))
  return checkExcerpts({ lines: [{ text, names }], rows: [] }, parts).map((finding) => tellFinding(finding, 'top', nowMs))
}

describe('tellFinding', () => {
  it('says which row of several agrees, and between what they lie', () => {
    expect(told('GPT-5.5 scores 55.1 on the Intelligence Index.')).toMatchObject([
      {
        model: 'GPT-5.5',
        quantity: 'AA Index',
        table: {
          figure: '55.1',
          detail: 'as GPT-5.5 (medium) · 3 variants, 49.0 to 60.2 · version 4.1, 6 May 2026 · Artificial Analysis, as printed by The Inference Report',
        },
      },
    ])
  })

  it('warns of other versions where a score differs and the page names none', () => {
    const [bare, versioned] = [told('Kimi K2.6 scores 48 on the Intelligence Index.'), told('Kimi K2.6 scores 48 on the Intelligence Index v4.1.')]
    expect(bare).toMatchObject([{ verdict: 'differs', reason: 'The page names no version; another one has other scores.' }])
    expect(versioned[0]?.verdict).toBe('differs')
    expect(versioned[0]?.reason).toBeUndefined()
  })

  it('says whose price it is, on which basis and of which day', () => {
    expect(told('Claude Opus 4.7: $4.50 in, $25 out.').map(({ quantity, table }) => [quantity, table?.figure, table?.detail])).toEqual([
      ['input price', '$4.50 in', 'per 1M tokens · cheapest on OpenRouter, 6 May 2026'],
      ['output price', '$25 out', 'per 1M tokens · first-party price, genai-prices, 6 May 2026'],
    ])
    expect(told('GPT-5.5 is $11.25 blended.')[0]?.table).toMatchObject({ figure: '$11.25 blend', detail: expect.stringContaining('(3 × input + output) / 4') })
  })

  it.each([
    ['Claude Opus 4.6 has 65.3 on SWE-rebench v2.', 'The page names a version, the table none.'],
    ['GPT-5.4 scores 51.3 on the Intelligence Index.', 'The table lists the model at one effort only, and the page names none.'],
    ['GPT-5.5 (high) scores 51.3 on the Intelligence Index.', 'The table does not list the model at that effort.'],
    ['Claude Opus 4.7 gets 57.3% on the Intelligence Index.', 'In percent, where the table counts points.'],
    ['GPT-5.5 is $4/$20.', 'The page does not say per how many tokens.'],
    ['GPT-5.5 is $7 blended per million tokens.', 'The page does not say how its blend is weighed.'],
    ['GPT-5.5 costs €5 per million input tokens.', 'In another currency.'],
  ])('says why nothing can be said: %s', (text, reason) => {
    expect(told(text).map((finding) => finding.reason)).toContain(reason)
  })

  it('names no model that the tables do not have', () => {
    expect(told('Claude Opus 4.9 scores 64 on the Intelligence Index.')).toMatchObject([{ model: 'A model not in today’s tables', reason: 'Not in today’s tables.' }])
  })

  it('blames no page for what the tables lack: the page says which price it means', () => {
    const [cached] = told('GPT-5.2 costs $0.17 per million cached input tokens.')
    expect([cached?.quantity, cached?.reason, cached?.table]).toEqual(['cached input price', 'Not in today’s tables.', undefined])
  })

  it('calls a price that is another one at some hours no tier', () => {
    const [claim] = told('DeepSeek V4 Pro costs $0.33 per million input tokens.')
    expect([claim?.reason, claim?.table?.figure]).toEqual(['The price is another one at some hours.', '$0.66 in'])
  })
})
