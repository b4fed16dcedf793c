// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SiteList from './SiteList.vue'

async function adding(text: string) {
  const sites = mount(SiteList, { props: { title: 'Sites without marks', sites: ['news.example'] } })
  await sites.get('input').setValue(text)
  await sites.get('form').trigger('submit')
  return sites
}

describe('SiteList', () => {
  it('takes a host name or a whole address', async () => {
    expect((await adding('example.com')).emitted('add')).toEqual([['example.com']])
    expect((await adding(' https://www.example.com/a?b ')).emitted('add')).toEqual([['www.example.com']])
  })

  it('refuses what is no site, and says what one looks like', async () => {
    const sites = await adding('not a site')
    expect(sites.emitted('add')).toBeUndefined()
    expect(sites.get('[role=status]').text()).toContain('example.com')
    expect(sites.get('input').attributes('aria-invalid')).toBe('true')
  })

  it('names its parts after the list, as a page has several', () => {
    const sites = mount(SiteList, { props: { title: 'Sites without marks', sites: [] } })
    expect(sites.get('input').attributes('aria-label')).toBe('Add to Sites without marks')
    expect(sites.get('button').attributes('aria-label')).toBe('Add to Sites without marks')
  })

  it('removes the site whose button is pressed, and leaves the focus in its list', async () => {
    const props = { title: 'Sites without marks', sites: ['a.example', 'b.example'] }
    const sites = mount(SiteList, { props, attachTo: document.body })
    await sites.get('[aria-label="Remove b.example from Sites without marks"]').trigger('click')
    expect(sites.emitted('remove')).toEqual([['b.example']])
    expect(document.activeElement).toBe(sites.get('input').element)
  })
})
