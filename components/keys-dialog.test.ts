// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import KeysDialog from './KeysDialog.vue'

it('lists every key of the page and of the browser, and lets those of one character be switched off', async () => {
  const shortcuts = [{ command: 'next-mention', description: 'Go to the next model name', keys: 'Alt+Shift+J' }]
  const dialog = mount(KeysDialog, { props: { shortcuts, settingsPlace: 'chrome://extensions/shortcuts', areLettersOn: true }, attachTo: document.body })
  const lines = dialog.findAll('dl > div').map((line) => `${line.get('dt').text()}: ${line.findAll('kbd').map((key) => key.text()).join(' ')}`)
  expect(lines).toContain('Go to the next unread story: n')
  expect(lines).toContain('Go to the previous unread story: p Shift n')
  expect(dialog.findAll('.way').map((way) => way.text())).toContain('or\u00A0Shiftn')
  expect(lines).toContain('Go to the day before: Shift ←')
  expect(lines.at(-1)).toBe('Go to the next model name: Alt+Shift+J')
  expect(dialog.get<HTMLDialogElement>('dialog').element.open).toBe(true)
  await dialog.get('[role=switch]').setValue(false)
  expect(dialog.emitted('switchLetters')).toEqual([[false]])
  await dialog.get('dialog').trigger('keydown', { key: 'Escape' })
  expect(dialog.emitted('close')).toHaveLength(1)
  dialog.unmount()
})
