// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import MarkAllRead from './MarkAllRead.vue'

it('offers to mark what is unread, says that it is done, and is gone', async () => {
  const line = mount(MarkAllRead, { props: { unreadCount: 23 } })
  expect(line.text()).toContain('23 unread')
  expect(line.get('[role=status]').text()).toBe('')
  await line.get('button').trigger('click')
  expect(line.emitted('mark')).toHaveLength(1)
  await line.setProps({ unreadCount: 0 })
  expect(line.find('button').exists()).toBe(false)
  expect(line.get('[role=status]').text()).toBe('All stories are marked as read.')
})

it('says nothing where all was read before', () => {
  expect(mount(MarkAllRead, { props: { unreadCount: 0 } }).text()).toBe('')
})
