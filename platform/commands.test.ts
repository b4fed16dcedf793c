import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { serveCommands } from './commands.ts'
import { readSettings } from './settings.ts'

type Listener = Parameters<typeof fakeBrowser.commands.onCommand.addListener>[0]

/** What the browser does when a key is pressed over a page. */
function startServing(): Listener {
  const addListener = vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockReturnValue(undefined)
  serveCommands()
  const [listener] = addListener.mock.calls[0] ?? []
  if (!listener) throw new Error('Nobody listens for commands')
  return listener
}
const tab = { id: 7, url: 'https://news.example/article' } as never

describe('serveCommands', () => {
  beforeEach(() => fakeBrowser.reset())

  it.each(['next-mention', 'previous-mention', 'open-card'])('tells the page in front of %s', (command) => {
    const sendMessage = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined)
    startServing()(command, tab)
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(7, { name: 'pageCommand', args: { command } })
  })

  it('says nothing of a page where nobody listens', async () => {
    const logged = vi.spyOn(console, 'error')
    const sendMessage = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'))
    startServing()('next-mention', tab)
    await expect(sendMessage.mock.results[0]?.value).rejects.toThrow()
    expect(logged).not.toHaveBeenCalled()
  })

  it('turns marks on the site in front off and on', async () => {
    const press = startServing()
    press('toggle-site', tab)
    await vi.waitFor(async () => expect((await readSettings()).offSites).toEqual(['news.example']))
    press('toggle-site', tab)
    await vi.waitFor(async () => expect((await readSettings()).offSites).toEqual([]))
  })

  it('leaves pages without a host alone', async () => {
    startServing()('toggle-site', { id: 7, url: 'chrome://settings/' } as never)
    expect(await fakeBrowser.storage.local.get()).toEqual({})
  })
})
