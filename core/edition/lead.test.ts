import { describe, expect, it } from 'vitest'
import { leadOf } from './lead.ts'

function leadOfText(...paragraphs: string[]): string | undefined {
  return leadOf({ date: '2026-04-24', origin: 'report', sections: [], boards: [], editorial: { paragraphs } })
}

describe('leadOf', () => {
  it('stops at the end of a sentence, and version numbers end none', () => {
    const opening = 'GPT-5.5 arrived today, and it costs $11.25 per million tokens in the usual blend, more than any rival.'
    expect(leadOfText(`It begins. ${opening} It leads the index.`)).toBe(`It begins. ${opening}`)
  })

  it('takes the first paragraph only', () => {
    expect(leadOfText('A short day.', 'Nothing more.')).toBe('A short day.')
  })

  it('cuts a sentence without end between words', () => {
    const lead = leadOfText('word '.repeat(200)) ?? ''
    expect(lead).toMatch(/word…$/)
    expect(lead.length).toBeLessThan(285)
  })

  it('has nothing to say without an editorial', () => {
    expect(leadOf({ date: '2026-04-24', origin: 'composed', sections: [], boards: [] })).toBeUndefined()
  })
})
