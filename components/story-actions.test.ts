// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import StoryActions from './StoryActions.vue'

const props = { url: 'https://lab.example/1', actions: ['save', 'markRead', 'copy'] as const, state: 'unread' as const, isSaved: false, titleId: 'headline' }

it('names what each button does now, and says which was pressed', async () => {
  const row = mount(StoryActions, { props })
  const names = () => row.findAll('button').map((button) => button.attributes('aria-label'))
  expect(names()).toEqual(['Save for later', 'Mark as read', 'Copy story as Markdown'])
  expect(row.attributes('aria-labelledby')).toBe('headline')
  expect(row.get('button').attributes('aria-pressed')).toBe('false')
  for (const button of row.findAll('button')) await button.trigger('click')
  expect(row.emitted('act')).toEqual([['save'], ['markRead'], ['copy']])
  await row.setProps({ state: 'read', isSaved: true })
  expect(names()[1]).toBe('Mark as unread')
  expect(row.get('button').attributes('aria-pressed')).toBe('true')
})

it('is one tab stop, in which the arrow keys go round, but not those that change the day', async () => {
  const row = mount(StoryActions, { props, attachTo: document.body })
  const stops = () => row.findAll('button').map((button) => button.attributes('tabindex'))
  expect(stops()).toEqual(['0', '-1', '-1'])
  row.get('button').element.focus()
  await row.get('button').trigger('keydown', { key: 'ArrowLeft' })
  expect(stops()).toEqual(['-1', '-1', '0'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Copy story as Markdown')
  await row.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
  expect(stops()).toEqual(['-1', '-1', '0'])
  await row.trigger('keydown', { key: 'ArrowRight' })
  expect(stops()).toEqual(['0', '-1', '-1'])
  row.unmount()
})

it('is not there for a story without an address', () => {
  expect(mount(StoryActions, { props: { ...props, url: undefined } }).find('button').exists()).toBe(false)
})
