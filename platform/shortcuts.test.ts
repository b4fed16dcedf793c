import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openShortcutSettings, readShortcuts } from './shortcuts.ts'

describe('shortcuts', () => {
  beforeEach(() => fakeBrowser.reset())

  it('are our commands in our order, with the keys they have', async () => {
    vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'toggle-site', description: 'Toggle' },
      { name: 'next-mention', description: 'Next', shortcut: 'Alt+Shift+J' },
    ] as never)
    expect(await readShortcuts()).toEqual([
      { command: 'next-mention', description: 'Next', keys: 'Alt+Shift+J' },
      { command: 'toggle-site', description: 'Toggle', keys: '' },
    ])
  })

  it('are changed in the browser’s own page', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never)
    await openShortcutSettings()
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' })
  })

  it('are changed where Firefox opens its settings for them', async () => {
    const openSettings = vi.fn().mockResolvedValue(undefined)
    Object.assign(fakeBrowser.commands, { openShortcutSettings: openSettings })
    await openShortcutSettings()
    expect(openSettings).toHaveBeenCalledOnce()
  })
})
