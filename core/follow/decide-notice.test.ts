import { describe, expect, it } from 'vitest'
import { boards as definitions } from '../../catalog/boards.ts'
import type { Passages } from '../edition/passage.ts'
import type { Leaderboard, Model, Standing } from '../model/model.ts'
import type { Price } from '../price/price.ts'
import { decideNotice, isSettled, type Turn } from './decide-notice.ts'
import type { Follows, Shown } from './followed.ts'
import type { FollowMemory } from './follow-memory.ts'

const days = ['2026-04-23', '2026-04-24', '2026-04-25', '2026-04-26'] as const
const [firstDay, secondDay, thirdDay] = days

const model = (id: string, name: string, more: Partial<Model> = {}): Model => ({ id, name, creator: 'OpenAI', aliases: [], ...more })
const gpt = model('openai/gpt-5.5', 'GPT-5.5')
const opus = model('anthropic/claude-opus-4.7', 'Claude Opus 4.7', { creator: 'Anthropic' })
const kimi = model('moonshotai/kimi-k2.6', 'Kimi K2.6', { creator: 'Moonshot AI' })
const price = (more: Partial<Price>): Price => ({ sourceId: 'openrouter', asOfMs: Date.parse('2026-04-23T08:00:00Z'), ...more })

/** Rows of the index in their order: model and score. Two more stand still, so that a step of one is no new version. */
function index(asOf: string, ...rows: [Model, number][]): Leaderboard {
  const all: [string, string, number][] = [...rows.map(([{ id, name }, score]) => [id, name, score] as [string, string, number]), ['a/still', 'Still', 20], ['a/calm', 'Calm', 10], ['a/rock', 'Rock', 5]]
  const ranked = all.sort((a, b) => b[2] - a[2]).map(([modelId, name, score], at): Standing => ({ rank: at + 1, modelId, name, score }))
  return { id: 'intelligence-index', asOf, url: 'https://report.example/', version: '4.0', rows: ranked }
}
const shown = (day: string, leaderboards: Leaderboard[], models = [gpt, opus, kimi], passages: Passages = {}): Shown => ({
  day,
  catalogue: { models, leaderboards },
  definitions,
  passages,
})
const following = (...models: Model[]): Follows => ({ models: models.map(({ id }) => id), creators: [] })

/** One reader's days: each step is looked at in its turn, with what the last one left. @returns the notices, in their order */
function live(follows: Follows, steps: readonly (Shown | [Shown, Turn])[]) {
  let memory: FollowMemory | undefined
  return steps.map((step) => {
    const [now, turn] = Array.isArray(step) ? step : ([step, 'now'] as const)
    const decision = decideNotice(memory, follows, now, turn)
    memory = decision.memory
    return decision.notice
  })
}
const firstBoard = index(firstDay, [gpt, 60.2], [opus, 57.3])

describe('what is told', () => {
  it('is a step in score and rank, with both figures, their unit and since when', () => {
    const next = index(secondDay, [opus, 61], [gpt, 60.2])
    const [, notice] = live(following(opus), [shown(firstDay, [firstBoard]), shown(secondDay, [next])])
    expect(notice).toEqual({ title: 'Claude Opus 4.7', message: 'AA Index 57.3 → 61.0 points, #2 → #1 since 23 Apr 2026', modelId: opus.id })
  })

  it('is a model that comes onto a board, and one that leaves it', () => {
    const next = index(secondDay, [kimi, 54.2], [gpt, 60.2])
    const [, notice] = live(following(opus, kimi), [shown(firstDay, [firstBoard]), shown(secondDay, [next])])
    expect(notice).toEqual({
      title: 'Kimi K2.6 and Claude Opus 4.7',
      message:
        'Kimi K2.6: new on AA Index: #2 with 54.2 points, 24 Apr 2026\nClaude Opus 4.7: left AA Index, where it was #2 with 57.3 points on 23 Apr 2026',
    })
  })

  it('is nothing where a board was only cut below its rank, or writes its row as before', () => {
    const cut = { ...firstBoard, asOf: secondDay, rows: firstBoard.rows.slice(0, 1) }
    const untied = { ...firstBoard, asOf: thirdDay, rows: firstBoard.rows.map(({ rank, name, score }) => ({ rank, name, score })) }
    expect(live(following(opus), [shown(firstDay, [firstBoard]), shown(secondDay, [cut])])).toEqual([undefined, undefined])
    expect(live(following(opus), [shown(firstDay, [firstBoard]), shown(thirdDay, [untied])])).toEqual([undefined, undefined])
  })

  it('is nothing across two versions, stated or seen from all rows moving together', () => {
    const stated = { ...index(secondDay, [opus, 61], [gpt, 54.8]), version: '4.1' }
    const unstated = { ...stated, version: undefined, rows: firstBoard.rows.map((row) => ({ ...row, score: row.score - 4 })) }
    const without = { ...index(secondDay, [gpt, 54.8]), version: '4.1' }
    for (const next of [stated, unstated, without]) {
      const later = { ...next, asOf: thirdDay }
      expect(live(following(opus, gpt), [shown(firstDay, [firstBoard]), shown(secondDay, [next]), shown(thirdDay, [later])])).toEqual([undefined, undefined, undefined])
    }
  })

  it('is told again within the new version', () => {
    const stated = { ...index(secondDay, [gpt, 54.8], [opus, 51]), version: '4.1' }
    const later = { ...index(thirdDay, [opus, 55], [gpt, 54.8]), version: '4.1' }
    const notices = live(following(opus), [shown(firstDay, [firstBoard]), shown(secondDay, [stated]), shown(thirdDay, [later])])
    expect(notices[2]?.message).toBe('AA Index 51.0 → 55.0 points, #2 → #1 since 24 Apr 2026')
  })

  it('is a share only where its place moved', () => {
    const usage = (asOf: string, gptShare: number): Leaderboard => ({ ...index(asOf, [gpt, gptShare], [opus, 30]), id: 'openrouter-usage' })
    const notices = live(following(gpt), [shown(firstDay, [usage(firstDay, 28)]), shown(secondDay, [usage(secondDay, 29)]), shown(thirdDay, [usage(thirdDay, 31)])])
    expect(notices.map((notice) => notice?.message)).toEqual([undefined, undefined, 'OpenRouter 29.0% → 31.0% of tokens, #2 → #1 since 24 Apr 2026'])
  })

  const priced = (day: string, firstPartyPrice: Price | undefined) => shown(day, [], [{ ...gpt, firstPartyPrice, cheapestPrice: price({ inputUsdPerMillion: day.length }) }])
  it.each([
    ['a known figure', { inputUsdPerMillion: 5, outputUsdPerMillion: 30 }, { inputUsdPerMillion: 4, outputUsdPerMillion: 30 }, 'first-party $5 → $4 in per 1M since 23 Apr 2026'],
    ['by less than a cent', { inputUsdPerMillion: 1.475 }, { inputUsdPerMillion: 1.48 }, 'first-party $1.475 → $1.48 in per 1M since 23 Apr 2026'],
    ['the base tier', { inputUsdPerMillion: 5 }, { inputUsdPerMillion: 4, isBaseTier: true }, 'first-party $5 → $4 in per 1M since 23 Apr 2026, base tier, long prompts cost more'],
    ['free', { isFree: true }, { inputUsdPerMillion: 1, outputUsdPerMillion: 2 }, 'first-party free → $1 in · $2 out per 1M since 23 Apr 2026'],
  ] as const)('is a price that changed: %s', (_what, before, after, words) => {
    const [, notice] = live(following(gpt), [priced(firstDay, price(before)), priced(secondDay, price(after))])
    expect(notice?.message).toBe(words)
  })

  it.each([
    ['the same to a reader', price({ inputUsdPerMillion: 1.475 }), price({ inputUsdPerMillion: 1.475_001 })],
    ['not known before', undefined, price({ inputUsdPerMillion: 5 })],
    ['not known any more', price({ inputUsdPerMillion: 5 }), undefined],
    ['known in another figure', price({ inputUsdPerMillion: 5 }), price({ outputUsdPerMillion: 5 })],
    ['no longer free, at no known price', price({ isFree: true }), price({})],
    ['of another list', price({ inputUsdPerMillion: 5 }), price({ inputUsdPerMillion: 4, sourceId: 'litellm' })],
  ])('is no price that is %s', (_what, before, after) => {
    expect(live(following(gpt), [priced(firstDay, before), priced(secondDay, after)])).toEqual([undefined, undefined])
  })

  it('remembers a price while it is not known', () => {
    const notices = live(following(gpt), [
      priced(firstDay, price({ inputUsdPerMillion: 5 })),
      priced(secondDay, undefined),
      priced(thirdDay, price({ inputUsdPerMillion: 4 })),
    ])
    expect(notices[2]?.message).toBe('first-party $5 → $4 in per 1M since 23 Apr 2026')
  })

  it('is where the edition names it, but not what goes on from an earlier one', () => {
    const passage = (day: string, text: string, kind: 'editorial' | 'story' = 'story') => ({ kind, text, day })
    const naming = (day: string, ...passages: Passages[string]) => shown(day, [], undefined, { [gpt.id]: passages })
    const notices = live(following(gpt), [
      naming(firstDay, passage(firstDay, 'Told')),
      naming(secondDay, passage(secondDay, 'Told'), passage(secondDay, 'GPT-5.5 leads.', 'editorial'), passage(secondDay, 'Fresh')),
      naming(thirdDay, passage(thirdDay, 'Fresh'), passage(secondDay, 'Of an edition before')),
    ])
    expect(notices.map((notice) => notice?.message)).toEqual([undefined, 'in the editorial and at least 1 story of 24 Apr 2026', undefined])
  })

  it('is a new model of a followed creator, if it is known to be new', () => {
    const follows: Follows = { models: [], creators: ['OpenAI'] }
    const fresh = model('openai/gpt-6', 'GPT-6', { releasedOn: secondDay, firstPartyPrice: price({ inputUsdPerMillion: 5, outputUsdPerMillion: 30, isBaseTier: true }) })
    const others = [model('openai/gpt-3', 'GPT-3', { releasedOn: '2020-06-11' }), model('openai/undated', 'Undated'), model('openai/renamed', 'GPT-5.5', { releasedOn: secondDay })]
    const next = shown(secondDay, [index(secondDay, [fresh, 71.2], [gpt, 60.2])], [gpt, fresh, ...others])
    const notices = live(follows, [shown(firstDay, [firstBoard]), next, { ...next, day: thirdDay }])
    expect(notices.map((notice) => notice && [notice.title, notice.message])).toEqual([
      undefined,
      ['GPT-6 and GPT-5.5', 'GPT-6: new model, listed since 24 Apr 2026 · AA Index 71.2 points, 24 Apr 2026 · first-party $5 in · $30 out per 1M, base tier, long prompts cost more\nGPT-5.5: AA Index 60.2 points, #1 → #2 since 23 Apr 2026'],
      undefined,
    ])
  })
})

describe('one notice', () => {
  it('is made of all models, in at most four lines', () => {
    const models = [gpt, opus, kimi, model('z-ai/glm-5', 'GLM-5'), model('x-ai/grok-5', 'Grok 5')]
    const at = (day: string, input: number) => shown(day, [], models.map((one) => ({ ...one, firstPartyPrice: price({ inputUsdPerMillion: input }) })))
    const [, notice] = live(following(...models), [at(firstDay, 5), at(secondDay, 4)])
    expect(notice?.title).toBe('GPT-5.5, Claude Opus 4.7 and 3 more')
    expect(notice?.message.split('\n')).toEqual([...models.slice(0, 3).map(({ name }) => `${name}: first-party $5 → $4 in per 1M since 23 Apr 2026`), 'and 2 more'])
    expect(notice).not.toHaveProperty('modelId')
  })

  const at = (day: string, input: number) => shown(day, [], [{ ...gpt, firstPartyPrice: price({ inputUsdPerMillion: input }) }])
  it('is all an edition has: what comes later waits for the next', () => {
    const notices = live(following(gpt), [at(firstDay, 5), at(secondDay, 4), at(secondDay, 4), at(secondDay, 3), at(thirdDay, 3), at(thirdDay, 3)])
    expect(notices.map((notice) => notice?.message)).toEqual([
      undefined,
      'first-party $5 → $4 in per 1M since 23 Apr 2026',
      undefined,
      undefined,
      'first-party $4 → $3 in per 1M since 23 Apr 2026',
      undefined,
    ])
  })

  it('has nothing of the edition in which one began to follow, but of the next', () => {
    const notices = live(following(gpt), [at(firstDay, 5), at(firstDay, 4), at(secondDay, 4)])
    expect(notices.map((notice) => notice?.message)).toEqual([undefined, undefined, 'first-party $5 → $4 in per 1M since 23 Apr 2026'])
  })

  it('tells of a model that was followed later only what came after', () => {
    const two = (day: string, input: number) => shown(day, [], [gpt, opus].map((one) => ({ ...one, firstPartyPrice: price({ inputUsdPerMillion: input }) })))
    const before = decideNotice(undefined, following(gpt), two(firstDay, 5), 'now').memory
    const joined = decideNotice(before, following(gpt, opus), two(firstDay, 4), 'wait').memory
    expect(decideNotice(joined, following(gpt, opus), two(secondDay, 4), 'now').notice).toMatchObject({ title: 'GPT-5.5' })
  })

  it('waits while it may become more', () => {
    const notices = live(following(gpt), [at(firstDay, 5), [at(secondDay, 4), 'wait'], at(secondDay, 3)])
    expect(notices.map((notice) => notice?.message)).toEqual([undefined, undefined, 'first-party $5 → $3 in per 1M since 23 Apr 2026'])
  })

  it('never tells what came while alerts were off', () => {
    const notices = live(following(gpt), [at(firstDay, 5), [at(secondDay, 4), 'off'], at(thirdDay, 4), at(days[3], 2)])
    expect(notices.map((notice) => notice?.message)).toEqual([undefined, undefined, undefined, 'first-party $4 → $2 in per 1M since 23 Apr 2026'])
  })

  it('keeps what is known of a model that no list has for a while, and forgets one that is followed no more', () => {
    const gone = shown(secondDay, [], [])
    const notices = live(following(gpt), [at(firstDay, 5), gone, at(thirdDay, 4)])
    expect(notices[2]?.message).toBe('first-party $5 → $4 in per 1M since 23 Apr 2026')
    const known = decideNotice(undefined, following(gpt), at(firstDay, 5), 'now').memory
    expect(decideNotice(known, following(), at(secondDay, 4), 'now')).toEqual({ memory: { toldDay: firstDay, models: {}, creators: {}, boards: [] } })
  })
})

it('takes an edition that was composed here for settled from noon on', () => {
  const at = (time: string) => Date.parse(`2026-04-24T${time}Z`)
  expect(isSettled({ origin: 'report', date: '2026-04-24' }, at('01:00'))).toBe(true)
  expect(isSettled({ origin: 'composed', date: '2026-04-24' }, at('11:59'))).toBe(false)
  expect(isSettled({ origin: 'composed', date: '2026-04-24' }, at('12:00'))).toBe(true)
  expect(isSettled({ origin: 'composed', date: '2026-04-23' }, at('01:00'))).toBe(true)
})
