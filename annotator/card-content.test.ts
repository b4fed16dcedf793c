// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { rowsOf } from './card-content.ts'

const textsOf = (list: Element, selector: string) => [...list.querySelectorAll(selector)].map(({ textContent }) => textContent)

describe('rowsOf', () => {
  it('writes everything as text', () => {
    const list = rowsOf(document, [{ id: 'speed', label: '<b>Speed</b>', value: '<img src=x>', detail: '<i>v4.0</i>' }])
    expect(list.querySelector('b, img, i')).toBeNull()
    expect(textsOf(list, 'dt, dd')).toEqual(['<b>Speed</b>', '<img src=x>', '<i>v4.0</i>'])
  })

  it('links the source, the last part of what is said smaller', () => {
    const row = { id: 'standing', label: 'Index', value: '57.3 · #2 of 58', detail: 'v4.0 · Source: A Bench, 24 Apr 2026', url: 'https://bench.example/' }
    const link = rowsOf(document, [row]).querySelector('a')
    expect(link?.textContent).toBe('Source: A Bench, 24 Apr 2026')
    expect(link).toMatchObject({ href: 'https://bench.example/', target: '_blank', rel: 'noopener noreferrer' })
  })

  it('sets what has aged in another tone', () => {
    const row = { id: 'speed', label: 'Speed', value: '58 tok/s' }
    const list = rowsOf(document, [{ ...row, detail: '24 Apr 2026', isWorn: false }, { ...row, detail: '20 Apr 2026, 4 days old', isWorn: true }])
    expect(textsOf(list, '.worn')).toEqual(['20 Apr 2026, 4 days old'])
  })

  it('links the whole value of a row that says no more', () => {
    expect(textsOf(rowsOf(document, [{ id: 'home', label: 'Page', value: 'Model card · PDF', url: 'http://lab.example/' }]), 'a')).toEqual(['Model card · PDF'])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', ' https://evil.example'])('links nothing to %s', (url) => {
    expect(rowsOf(document, [{ id: 'x', label: 'X', value: 'x', url }]).querySelector('a')).toBeNull()
  })

  it('sets sentences as prose, and figures not', () => {
    const figures = ['57.3 · #2 of 58', 'not measured', '$0.50 in · $2.50 out · $0.05 cached', '64,4 % SWE-rebench · 1,75 $ entrée · 14 $ sortie']
    const values = [...figures, 'Nothing cheaper scores higher', 'x'.repeat(60)]
    const list = rowsOf(document, values.map((value) => ({ id: value, label: 'Row', value })))
    expect(textsOf(list, '.prose')).toEqual(values.slice(figures.length))
  })

  it('keeps what is quoted in its own language and direction, and our words in ours', () => {
    const row = { id: 'report', label: 'In the news', value: 'Ein Modell namens Opus ist da.', detail: 'Die Zeitung' }
    const list = rowsOf(document, [{ ...row, language: 'de' }, { ...row, language: '' }, row])
    const attributesOf = (selector: string) => [...list.querySelectorAll(selector)].map((said) => [said.getAttribute('lang'), said.getAttribute('dir')])
    expect(attributesOf('.prose')).toEqual([['de', 'auto'], ['', 'auto'], [null, null]])
    expect(attributesOf('.detail')).toEqual([[null, null], [null, null], [null, null]])
  })

  it('says the label of several sentences once', () => {
    const row = { id: 'report', label: 'In today’s report' }
    const list = rowsOf(document, [
      { ...row, value: 'The first sentence names the model.' },
      { ...row, value: 'The second one names it too, and at length.' },
      { id: 'speed', label: 'Speed', value: '58 tok/s' },
    ])
    expect(textsOf(list, 'dt')).toEqual(['In today’s report', 'Speed'])
    expect(list.querySelectorAll('.prose')).toHaveLength(2)
  })
})
