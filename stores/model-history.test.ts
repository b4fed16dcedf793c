import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Passage } from '../core/edition/passage.ts'
import type { ModelDay } from '../core/history/model-day.ts'
import { readEarlierPassages, readKeptSince, readModelDays } from '../platform/model-history.ts'
import { readComposed } from '../platform/store.ts'
import { useModelHistory } from './model-history.ts'

vi.mock('../platform/store.ts', () => ({ readComposed: vi.fn() }))
vi.mock('../platform/model-history.ts', () => ({ readModelDays: vi.fn(), readEarlierPassages: vi.fn(), readKeptSince: vi.fn() }))

const day = (text: string): ModelDay => ({ day: text, boards: [], prices: [] })
const passage = (text: string, on: string): Passage => ({ kind: 'story', text, day: on })
const edition = (on: string, ...texts: string[]) => ({ day: on, passages: texts.map((text) => passage(text, on)) })
const age = (days: number) => `2026-03-${String(31 - days).padStart(2, '0')}`
async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  for (const value of values) yield await Promise.resolve(value)
}

beforeEach(() => {
  setActivePinia(createPinia())
  vi.mocked(readComposed).mockResolvedValue({ 'openai/gpt-5.5': [passage('GPT-5.5 leads', '2026-04-24')] })
  vi.mocked(readModelDays).mockImplementation(() => each([day('2026-04-24'), day('2026-04-23')]))
  vi.mocked(readEarlierPassages).mockImplementation(() => each([]))
  vi.mocked(readKeptSince).mockResolvedValue('2026-03-03')
})

describe('useModelHistory', () => {
  it('reads what today’s report says, and the days that are kept', async () => {
    const history = useModelHistory()
    await history.read('openai/gpt-5.5')
    expect(history.passages?.['openai/gpt-5.5']?.[0]?.text).toBe('GPT-5.5 leads')
    expect([history.days.map((each) => each.day), history.isReading]).toEqual([['2026-04-24', '2026-04-23'], false])
  })

  it('shows ninety days while older ones are read', async () => {
    const many = Array.from({ length: 120 }, (_none, at) => day(String(at)))
    const history = useModelHistory()
    let seen = 0
    vi.mocked(readModelDays).mockImplementation(async function* () {
      yield* each(many.slice(0, 100))
      seen = history.days.length
      yield* each(many.slice(100))
    })
    await history.read('openai/gpt-5.5')
    expect([seen, history.days.length]).toEqual([90, 120])
  })

  it('tells a story that went on for days once, and not what today’s report says already', async () => {
    vi.mocked(readEarlierPassages).mockImplementation(() =>
      each([edition('2026-04-23', 'GPT-5.5 leads'), edition('2026-04-22', 'GPT-5.5 is near'), edition('2026-04-21', 'GPT-5.5 is near')]),
    )
    const history = useModelHistory()
    await history.read('openai/gpt-5.5')
    expect(history.earlier).toMatchObject({ days: [{ day: '2026-04-22', passages: [{ text: 'GPT-5.5 is near' }] }], state: 'all', keptSince: '2026-03-03' })
  })

  it('reads a few passages at first, and more whenever asked', async () => {
    vi.mocked(readEarlierPassages).mockImplementation(() => each(Array.from({ length: 28 }, (_none, at) => edition(age(at), `On ${at}`))))
    const history = useModelHistory()
    await history.read('openai/gpt-5.5')
    expect([history.earlier.days.length, history.earlier.state]).toEqual([6, 'more'])
    await history.readEarlier()
    expect([history.earlier.days.length, history.earlier.state]).toEqual([26, 'more'])
    await history.readEarlier()
    expect(history.earlier.days.map((each) => each.day)).toEqual(Array.from({ length: 28 }, (_none, at) => age(at)))
    expect(history.earlier.state).toBe('all')
  })

  it('looks through two weeks at first for a model that is seldom named', async () => {
    vi.mocked(readEarlierPassages).mockImplementation(() => each(Array.from({ length: 20 }, (_none, at) => edition(age(at), ...(at === 15 ? ['Named'] : [])))))
    const history = useModelHistory()
    await history.read('openai/gpt-5.5')
    expect(history.earlier).toMatchObject({ days: [], state: 'more' })
    await history.readEarlier()
    expect(history.earlier).toMatchObject({ days: [{ day: age(15) }], state: 'all' })
  })

  it('says when older editions cannot be read, and keeps what was', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.mocked(readEarlierPassages).mockImplementation(async function* () {
      yield* each([edition('2026-04-22', 'GPT-5.5 is near')])
      throw new Error('damaged')
    })
    const history = useModelHistory()
    await history.read('openai/gpt-5.5')
    expect(history.earlier).toMatchObject({ days: [{ day: '2026-04-22' }], state: 'failed' })
  })

  it('drops what comes late for a card that is closed, or for another model’s', async () => {
    const history = useModelHistory()
    const late = history.read('openai/gpt-5.5')
    history.forget()
    await late
    expect([history.days, history.isReading]).toEqual([[], false])

    vi.mocked(readModelDays).mockImplementation((modelId) => each([day(modelId)]))
    await Promise.all([history.read('openai/gpt-5.5'), history.read('x-ai/grok-5')])
    expect(history.days.map((each) => each.day)).toEqual(['x-ai/grok-5'])
  })

  it('stays readable when the store is not', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.mocked(readModelDays).mockImplementation(() => {
      throw new Error('damaged')
    })
    const history = useModelHistory()
    await history.read('openai/gpt-5.5')
    expect([history.days, history.isReading]).toEqual([[], false])
  })
})
