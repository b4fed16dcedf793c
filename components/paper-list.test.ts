// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PaperList from './PaperList.vue'

const papers = [
  { id: 'arxiv:1', title: 'One', url: 'https://arxiv.org/abs/1' },
  { id: 'arxiv:2', title: 'Two', url: 'https://arxiv.org/abs/2' },
]

describe('PaperList', () => {
  it('marks what is unread, and says which paper was opened', async () => {
    // Nothing is to be followed here.
    document.addEventListener('click', (event) => event.preventDefault())
    const list = mount(PaperList, { attachTo: document.body, props: { papers, stateOf: ({ id }) => (id === 'arxiv:1' ? 'unread' : 'read') } })
    expect(list.findAll('li').map((item) => [item.text(), item.classes().join()])).toEqual([[expect.stringMatching(/Unread:.*One/), 'unread'], ['Two', 'read']])
    await list.get('a').trigger('click')
    expect(list.emitted('open')).toEqual([[papers[0]]])
  })

  it('is in English whatever the page is in, and names a few of many authors', () => {
    const paper = { category: 'cs.CL', authors: ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'], abstract: 'Long.' }
    const list = mount(PaperList, { props: { papers: [{ id: 'arxiv:1', title: 'One', url: 'https://arxiv.org/abs/1', paper }] } })
    expect(list.get('.by').text()).toMatch(/^cs\.CL\s+Ada, Ben, Cleo, Dan and 2 more$/)
    expect([list.get('a').attributes('lang'), list.get('.abstract').attributes('lang')]).toEqual(['en', 'en'])
    expect(list.get('summary').text()).toContain('Abstract of One')
  })
})
