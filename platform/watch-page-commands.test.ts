import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { watchPageCommands } from './watch-page-commands.ts'

beforeEach(() => fakeBrowser.reset())

it('tells of commands for a page alone, until it is stopped', async () => {
  const onCommand = vi.fn()
  const stop = watchPageCommands(onCommand)
  const sent = [
    { name: 'pageCommand', args: { command: 'next-mention' } },
    { name: 'pageCommand', args: { command: 'toggle-site' } },
    { name: 'pageCommand' },
    { name: 'follow', args: { command: 'open-card' } },
    null,
    { name: 'pageCommand', args: { command: 'open-card' } },
  ]
  for (const message of sent) await fakeBrowser.runtime.sendMessage(message)
  expect(onCommand.mock.calls).toEqual([['next-mention'], ['open-card']])
  stop()
  await expect(fakeBrowser.runtime.sendMessage(sent[0])).rejects.toThrow()
  expect(onCommand).toHaveBeenCalledTimes(2)
})
