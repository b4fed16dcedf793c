// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Catalogue, Leaderboard, Standing } from '../core/model/model.ts'
import CompareTable from './CompareTable.vue'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const row = (rank: number, modelId: string, score: number, other: Partial<Standing> = {}): Standing => ({ rank, name: modelId, modelId, score, ...other })
const index: Leaderboard = {
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  version: '4.0',
  rows: [row(1, 'a', 60.2, { blendUsdPerMillion: 11.25 }), row(2, 'b', 57)],
}
const arena: Leaderboard = {
  ...index,
  id: 'lmarena-text',
  asOf: '2026-04-20',
  version: undefined,
  rows: [
    row(1, 'a', 1503, { scoreInterval: { from: 1497, to: 1509 } }),
    row(2, 'b', 1500, { scoreInterval: { from: 1492, to: 1508 } }),
    row(3, 'c', 1400, { scoreInterval: { from: 1390, to: 1410 } }),
  ],
}
const list = (sourceId: string, inputUsdPerMillion: number) => ({ inputUsdPerMillion, sourceId, asOfMs: nowMs })
const catalogue: Catalogue = {
  models: [
    { id: 'a', name: 'GPT-5.5', creator: 'A', aliases: [], firstPartyPrice: list('genai-prices', 5) },
    { id: 'b', name: 'Opus', creator: 'A', aliases: [], firstPartyPrice: list('litellm', 4) },
    { id: 'c', name: 'GLM', creator: 'A', aliases: [] },
  ],
  leaderboards: [index, arena],
}

function mountTable(modelIds = ['a', 'b', 'c']) {
  return mount(CompareTable, { props: { modelIds, catalogue, nowMs }, attachTo: document.body })
}
/** A row by its label: what stands in its head and in its cells. */
function rowOf(table: ReturnType<typeof mountTable>, label: string): string[] {
  const found = table.findAll('tbody tr').find((candidate) => candidate.get('th').text().startsWith(label))
  return found?.findAll('th, td').map((cell) => cell.text().replace(/\s+/g, ' ')) ?? []
}

describe('CompareTable', () => {
  it('is a dialog with a table of models as columns and figures as rows, in groups', async () => {
    const table = mountTable()
    await flushPromises()
    expect(table.get('dialog').attributes()).toHaveProperty('open')
    expect(table.findAll('thead th[scope=col]').map((head) => head.text())).toEqual(['Figure', 'GPT-5.5', 'Opus', 'GLM'])
    expect(table.findAll('th[scope=rowgroup]').map((head) => head.text())).toEqual([
      'Scores',
      'Price per 1M tokens, as a board prints it',
      'First-party price per 1M tokens',
    ])
    expect(table.get('.scroll').attributes()).toMatchObject({ role: 'region', tabindex: '0' })
  })

  it('says the best of a row in words, the source and day of every figure, and what is unknown', () => {
    const table = mountTable()
    expect(rowOf(table, 'AA Index')).toEqual([
      'AA Index Inference Report, version 4.0, 24 Apr 2026',
      '60.2 highestrank 1 of 2',
      '57.0 rank 2 of 2',
      'not listed',
    ])
    expect(rowOf(table, 'AA Index, blend').slice(1)).toEqual(['$11.25', 'not priced', 'not priced'])
  })

  it('calls ratings that their intervals do not tell apart joint, and old ones old', () => {
    const [head, ...cells] = rowOf(mountTable(), 'LMArena')
    expect(cells.map((cell) => cell.replace(/rank.*/, '').trim())).toEqual(['1503 ±6 joint highest', '1500 ±8 joint highest', '1400 ±10'])
    expect(head).toBe('LMArena LMArena, CC BY 4.0, version not stated, 20 Apr 2026, 4 days old')
  })

  it('says the source in each cell where they differ', () => {
    expect(rowOf(mountTable(), 'Input')).toEqual([
      'Input',
      '$5 genai-prices, 24 Apr 2026',
      '$4 lowestLiteLLM, 24 Apr 2026',
      'not priced',
    ])
  })

  it('copies in three forms, and tells on the button and to screen readers what came of it', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce().mockResolvedValueOnce().mockRejectedValueOnce(new Error('denied'))
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const table = mountTable(['a', 'b'])
    const copies = table.get('[role=group]')
    expect(copies.findAll('button').map((button) => button.text())).toEqual(['Markdown', 'CSV', 'Text'])
    const press = async (position: number) => {
      await copies.findAll('button')[position]?.trigger('click')
      await flushPromises()
      return [copies.findAll('button').map((button) => button.text()), copies.get('[role=status]').text()]
    }
    expect(await press(0)).toEqual([['Copied', 'CSV', 'Text'], 'Copied: Markdown'])
    expect(await press(1)).toEqual([['Markdown', 'Copied', 'Text'], 'Copied: CSV'])
    expect(await press(2)).toEqual([['Markdown', 'CSV', 'Not copied'], 'Not copied: Text'])
    expect(writeText.mock.calls.map(([text]) => text.split(/\r?\n/)[0])).toEqual([
      '|  | GPT-5.5 | Opus | Source |',
      '"Model","Figure","Value","Unit","Detail","Source","Version","Day","Link"',
      'GPT-5.5: AA Index 60.2 (rank 1 of 2, version 4.0), Inference Report, 24 Apr 2026',
    ])
    vi.unstubAllGlobals()
  })

  it('closes at Escape, which goes no further', async () => {
    const table = mountTable()
    await flushPromises()
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true })
    table.get('dialog').element.dispatchEvent(escape)
    expect(table.emitted('close')).toBeTruthy()
    expect(escape.defaultPrevented).toBe(true)
  })
})
