// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OffSites from './OffSites.vue'

async function adding(text: string) {
  const sites = mount(OffSites, { props: { sites: ['news.example'] } })
  await sites.get('input').setValue(text)
  await sites.get('form').trigger('submit')
  return sites
}

describe('OffSites', () => {
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

  it('removes the site whose button is pressed', async () => {
    const sites = mount(OffSites, { props: { sites: ['a.example', 'b.example'] } })
    await sites.findAll('button')[1]?.trigger('click')
    expect(sites.emitted('remove')).toEqual([['b.example']])
  })
})
