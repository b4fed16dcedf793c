// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import ShortcutList from './ShortcutList.vue'

it('says which keys each command has, that one has none, and where to change them', async () => {
  const shortcuts = [
    { command: 'next-mention', description: 'Go to the next model name', keys: 'Alt+Shift+J' },
    { command: 'toggle-site', description: 'Turn marks on this site on or off', keys: '' },
  ]
  const list = mount(ShortcutList, { props: { shortcuts, settingsPlace: 'chrome://extensions/shortcuts' } })
  expect(list.findAll('dd').map((keys) => keys.text())).toEqual(['Alt+Shift+J', 'no key set'])
  expect(list.text()).toContain('chrome://extensions/shortcuts')
  await list.get('button').trigger('click')
  expect(list.emitted('openSettings')).toHaveLength(1)
})
