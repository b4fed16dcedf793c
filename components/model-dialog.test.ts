// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Catalogue, Leaderboard, Model, Standing } from '../core/model/model.ts'
import ModelDialog from './ModelDialog.vue'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const gpt: Model = { id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [], contextWindowTokens: 1_050_000 }
const row = (rank: number, score: number, variant?: string): Standing => ({
  rank,
  name: variant === undefined ? 'GPT-5.5' : `GPT-5.5 (${variant})`,
  score,
  modelId: gpt.id,
  ...(variant !== undefined && { variant }),
})
const board = (...rows: Standing[]): Leaderboard => ({ id: 'intelligence-index', asOf: '2026-04-24', url: 'https://inference.report/', version: '4.0', rows })
const catalogueOf = (leaderboard: Leaderboard): Catalogue => ({ models: [gpt], leaderboards: [leaderboard] })

type Props = InstanceType<typeof ModelDialog>['$props']
async function open(props: Partial<Props> = {}) {
  const dialog = mount(ModelDialog, {
    props: {
      question: { modelId: gpt.id },
      catalogue: catalogueOf(board(row(1, 60.2))),
      passages: {},
      history: { days: [], isReading: true, earlier: { days: [], state: 'reading' } },
      nowMs,
      followedModels: [],
      ...props,
    },
    attachTo: document.body,
  })
  await flushPromises()
  return dialog
}
const pressed = (dialog: Awaited<ReturnType<typeof open>>) =>
  dialog.findAll('button[aria-pressed]').map((button) => [button.text(), button.attributes('aria-pressed')])

describe('ModelDialog', () => {
  it('opens under the model’s name, and tells when it is to be seen', async () => {
    const dialog = await open()
    expect(dialog.get('dialog').attributes()).toHaveProperty('open')
    expect(dialog.get(`[id="${dialog.get('dialog').attributes('aria-labelledby')}"]`).text()).toBe('GPT-5.5')
    for (const words of ['60.2 · #1 of 1', 'not measured', '1.05M tokens', 'not priced']) expect(dialog.text()).toContain(words)
    expect(dialog.emitted('shown')).toEqual([['openai/gpt-5.5']])
  })

  it('says everywhere in another tone and in words what is older than 36 hours', async () => {
    const firstPartyPrice = { inputUsdPerMillion: 5, sourceId: 'openrouter', asOfMs: nowMs }
    const catalogue = { models: [{ ...gpt, firstPartyPrice }], leaderboards: [{ ...board(row(1, 60.2)), asOf: '2026-04-20' }] }
    const dialog = await open({ catalogue })
    const told = dialog.findAll('.worn').map((worn) => worn.text())
    expect(told.length).toBeGreaterThan(3)
    for (const words of told) expect(words).toContain('20 Apr 2026, 4 days old')
    expect(dialog.text().split('4 days old')).toHaveLength(told.length + 1)
    const fresh = await open({ catalogue, nowMs: Date.parse('2026-04-21T11:00:00Z') })
    expect(fresh.find('.worn').exists()).toBe(false)
  })

  it('opens when the models come after it was asked for', async () => {
    const dialog = await open({ catalogue: undefined })
    expect(dialog.get('dialog').attributes()).not.toHaveProperty('open')
    await dialog.setProps({ catalogue: catalogueOf(board(row(1, 60.2))) })
    await flushPromises()
    expect(dialog.get('dialog').attributes()).toHaveProperty('open')
  })

  it('closes at Escape, which goes no further', async () => {
    const dialog = await open()
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true })
    dialog.get('dialog').element.dispatchEvent(escape)
    expect(dialog.emitted('close')).toBeTruthy()
    expect(escape.defaultPrevented).toBe(true)
  })

  it('is gone when there is no model to show', async () => {
    const dialog = await open()
    await dialog.setProps({ question: undefined })
    await flushPromises()
    expect(dialog.get('dialog').attributes()).not.toHaveProperty('open')
  })

  it('lists variants, and folds them when they are many', async () => {
    const few = await open({ catalogue: catalogueOf(board(row(1, 60.2, 'high'), row(2, 50, 'low'))), question: { modelId: gpt.id, variant: 'low' } })
    expect(few.text()).toContain('50.0 · #2 of 2')
    expect(few.findAll('tr.told th').map((cell) => cell.text())).toEqual(['low, the row above'])
    const efforts = ['xhigh', 'high', 'medium', 'low', 'none']
    const many = await open({ catalogue: catalogueOf(board(...efforts.map((effort, at) => row(at + 1, 60 - at, effort)))) })
    expect(many.findAll('summary').map((summary) => summary.text())).toContain('All 5 variants on AA Index')
  })

  it('takes another basis of prices for variants', async () => {
    const prices = { heading: '$/day', basis: 'chat', priceOf: () => ({ usd: 3, text: '$3.00' }) }
    const dialog = await open({ prices, catalogue: catalogueOf(board(row(1, 60.2, 'high'), row(2, 50, 'low'))) })
    expect(dialog.text()).toMatch(/\$\/day chat.*\$3\.00/)
  })

  it('quotes today’s report, and earlier editions with their day', async () => {
    const said = { kind: 'editorial' as const, text: 'GPT-5.5 leads.', day: '2026-04-24' }
    const dialog = await open({
      passages: { [gpt.id]: [said] },
      history: {
        days: [],
        isReading: false,
        earlier: { days: [{ day: '2026-04-22', passages: [{ ...said, text: 'GPT-5.5 is near.' }] }], state: 'all', keptSince: '2026-03-03' },
      },
    })
    expect(dialog.text()).toMatch(/In today’s report\s*GPT-5\.5 leads\..*On earlier days\s*22 April 2026\s*GPT-5\.5 is near\..*since 3 March 2026/s)
    expect(dialog.get('a[href*="#/2026-04-22"]').text()).toContain('22 April 2026')
  })

  it('looks through older editions when asked, and brings the focus to what comes', async () => {
    const said = (text: string, day: string) => ({ day, passages: [{ kind: 'story' as const, text, day }] })
    const days = [said('GPT-5.5 is near.', '2026-04-22')]
    const history = (earlier: Props['history']['earlier']) => ({ days: [], isReading: false, earlier: { keptSince: '2026-03-03', ...earlier } })
    const dialog = await open({ history: history({ days, state: 'more' }) })
    const press = () => dialog.findAll('button').find((button) => button.text() === 'Look through older editions')?.trigger('click')
    await press()
    expect(dialog.emitted('readEarlier')).toHaveLength(1)
    await dialog.setProps({ history: history({ days, state: 'reading' }) })
    expect(dialog.text()).toContain('Reading older editions…')
    const more = [...days, said('GPT-5.5 comes.', '2026-03-30')]
    await dialog.setProps({ history: history({ days: more, state: 'more' }) })
    await flushPromises()
    expect(document.activeElement?.textContent).toBe('30 March 2026')
    await press()
    await dialog.setProps({ history: history({ days: more, state: 'reading' }) })
    await dialog.setProps({ history: history({ days: more, state: 'all' }) })
    await flushPromises()
    expect(document.activeElement?.textContent).toBe('These are all; editions are kept since 3 March 2026.')
    dialog.unmount()
  })

  it('says that earlier editions do not name a model, which is known only of those that are kept', async () => {
    const nothing = (state: 'more' | 'all' | 'failed') => ({ days: [], isReading: false, earlier: { days: [], state, keptSince: '2026-03-03' } })
    const dialog = await open({ history: nothing('more') })
    expect(dialog.text()).toContain('The latest of the earlier editions say nothing else of it.')
    await dialog.setProps({ history: nothing('all') })
    expect(dialog.text()).toMatch(/The earlier editions that are kept say nothing else of it\.\s*Editions are kept since 3 March 2026\./)
    await dialog.setProps({ history: nothing('failed') })
    expect(dialog.text()).toContain('The older editions could not be read.')
  })
})

describe('the actions of a card', () => {
  it('follow, follow the creator and compare, each with its state', async () => {
    const dialog = await open({ followedModels: [gpt.id], followedCreators: [], compared: [] })
    expect(pressed(dialog)).toEqual([['✓ Follow', 'true'], ['Follow OpenAI', 'false'], ['Compare', 'false']])
    for (const button of dialog.findAll('button[aria-pressed]')) await button.trigger('click')
    expect(dialog.emitted()).toMatchObject({ follow: [[gpt.id, false]], followCreator: [['OpenAI', true]], compare: [[gpt.id, true]] })
  })

  it('leaves out what the page does not offer', async () => {
    expect(pressed(await open())).toEqual([['Follow', 'false']])
  })

  it('copy a line with source and day, and say so on the button and to screen readers', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const dialog = await open()
    const copy = dialog.findAll('button').find((button) => button.text() === 'Copy')
    await copy?.trigger('click')
    await flushPromises()
    expect(writeText).toHaveBeenCalledExactlyOnceWith('GPT-5.5: AA Index 60.2 (version 4.0), Inference Report, 24 Apr 2026')
    expect([copy?.text(), dialog.get('.actions [role=status]').text()]).toEqual(['Copied', 'Copied'])
  })

  it('say that the browser did not let us copy', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } })
    const dialog = await open()
    await dialog.findAll('button').find((button) => button.text() === 'Copy')?.trigger('click')
    await flushPromises()
    expect(dialog.get('.actions [role=status]').text()).toBe('Not copied')
  })
})
