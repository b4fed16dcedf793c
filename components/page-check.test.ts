// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ToldFinding } from '../catalog/tell-finding.ts'
import PageCheck from './PageCheck.vue'

function finding(verdict: ToldFinding['verdict'], more: Partial<ToldFinding> = {}): ToldFinding {
  return {
    frame: 'top',
    key: '#0',
    verdict,
    model: 'GPT-5.5',
    quantity: 'AA Index',
    claim: { before: 'GPT-5.5 scores ', figure: '60.2', after: ' here' },
    table: { figure: '60.2', detail: 'AA Index, version 4.1, 6 May 2026', url: 'https://tables.example/' },
    ...more,
  }
}
function mounted(findings: ToldFinding[], more: { state?: 'reading' | 'done' | 'gone'; isWhole?: boolean } = {}) {
  return mount(PageCheck, { props: { state: 'done', isWhole: true, tableDays: '6 May 2026', findings, ...more } })
}

describe('PageCheck', () => {
  it('says how many there are of each verdict, what differs first', () => {
    const check = mounted([finding('agrees'), finding('not-comparable', { reason: 'A limit, not a figure.' }), finding('differs'), finding('differs')])
    expect(check.get('[role=status]').text()).toBe('2 differ, 1 agrees, 1 not comparable.')
    expect(check.findAll('h4').map((heading) => heading.text())).toEqual(['≠ Differs', '= Agrees', '? Not comparable'])
    expect(check.text()).toContain('The tables are of 6 May 2026. What a page says may have been right on its own day.')
  })

  it('shows the page’s words with the number in them, the table’s with their basis, and the reason', () => {
    const check = mounted([finding('not-comparable', { reason: 'A limit, not a figure.' })])
    const [page, table, why] = check.findAll('dl > div').map((row) => row.text())
    expect(page).toBe('PageGPT-5.5 scores 60.2 here')
    expect(check.get('strong').text()).toBe('60.2')
    expect(table).toContain('60.2AA Index, version 4.1, 6 May 2026')
    expect(check.get('a').attributes('href')).toBe('https://tables.example/')
    expect(why).toBe('WhyA limit, not a figure.')
  })

  it('says so where the tables have nothing', () => {
    const unlisted = finding('not-comparable')
    delete unlisted.table
    expect(mounted([unlisted]).text()).toContain('not listed')
  })

  it('gives back the one that is chosen', async () => {
    const [first, second] = [finding('differs'), finding('agrees', { key: '#4' })]
    const check = mounted([first, second])
    await check.findAll('li button')[1]?.trigger('click')
    expect(check.emitted('choose')).toEqual([[second]])
  })

  it.each([
    ['reading', 'Reading the page…'],
    ['done', 'No scores or prices of these tables are claimed here.'],
    ['gone', 'The page went away while it was read. Check it again once it is back.'],
  ] as const)('is announced while it is %s', (state, words) => {
    const check = mounted([], { state })
    expect(check.get('[role=status]').text()).toBe(words)
    expect(check.find('li').exists()).toBe(false)
  })

  it('shows the first few of many, then all, and takes the focus along', async () => {
    const check = mount(PageCheck, {
      props: { state: 'done', isWhole: true, tableDays: '', findings: Array.from({ length: 11 }, () => finding('agrees')) },
      attachTo: document.body,
    })
    expect(check.findAll('li')).toHaveLength(8)
    expect(check.get('[role=status]').text()).toBe('11 agree.')
    await check.get('.more button').trigger('click')
    expect(check.findAll('li')).toHaveLength(11)
    expect(document.activeElement).toBe(check.findAll('.name')[8]?.element)
    expect(check.find('.more').exists()).toBe(false)
    check.unmount()
  })

  it('says that only a part was read', () => {
    expect(mounted([], { isWhole: false }).text()).toContain('Only part of the page was read.')
  })
})
