import { describe, expect, it } from 'vitest'
import { tellPlan } from './tell-plan.ts'

const feed = { url: 'https://a.example/feed', title: 'A', section: 'wire' as const }
const refused = [{ title: 'Trap', reason: 'Because.' }]

describe('tellPlan', () => {
  it('counts before and after', () => {
    const plan = { added: [feed, feed], switchedOn: ['arxiv'], knownCount: 3, refused }
    expect(tellPlan(plan, 'before')).toBe('2 new, 1 built in and to be switched on, 3 already there, 1 that cannot be added.')
    expect(tellPlan(plan, 'done')).toBe('2 added, 1 built in and switched on, 3 already there, 1 refused.')
  })

  it('leaves out what there is none of', () => {
    expect(tellPlan({ added: [], switchedOn: [], knownCount: 4, refused: [] }, 'done')).toBe('4 already there.')
  })
})
