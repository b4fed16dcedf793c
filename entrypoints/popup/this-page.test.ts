// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteStartedTogether } from '../../platform/browser-start.ts'
import { readSettings, writeSetting, type Settings } from '../../platform/settings.ts'
import { fakePort, type FakePort } from '../../tests/fake-port.ts'
import ThisPage from './ThisPage.vue'

const price = { inputUsdPerMillion: 5, sourceId: 'openrouter', asOfMs: Date.parse('2026-04-20') }
const catalogue = { models: [{ id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [], firstPartyPrice: price }], leaderboards: [] }
vi.mock('../../platform/snapshot.ts', () => ({ readSnapshot: () => Promise.resolve({ catalogue }) }))

let port: FakePort
beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  // happy-dom has none.
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue({ request: (_name: string, work: () => unknown) => work() } as never)
  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation(() => (port = fakePort()) as never)
})
afterEach(() => vi.useRealTimers())

/** The section over a page, with some settings. */
async function over(url: string, changed: Partial<Settings> = {}) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never)
  for (const [name, value] of Object.entries(changed)) await writeSetting(name as keyof Settings, value)
  const section = mount(ThisPage, { props: { settings: await readSettings() }, global: { plugins: [createPinia()] } })
  await flushPromises()
  return {
    section,
    words: () => section.get('[role=status]').text(),
    names: () => section.findAll('li').map((item) => item.text()),
    /** The radio buttons, by their words. */
    choices: () => section.findAll('label:has([type=radio])').map((choice) => choice.text()),
    async answer(...names: string[]) {
      port.say({ frame: 'top', isTop: true, mentions: names.map((name) => ({ key: name, name, figures: '60.2', count: 1 })) })
      await flushPromises()
    },
    async press(selector: string) {
      const input = section.get<HTMLInputElement>(selector)
      input.element.checked = !input.element.checked
      await input.trigger('change')
      await flushPromises()
      return readSettings()
    },
    async reread() {
      await section.setProps({ settings: await readSettings() })
    },
  }
}
const NEWS = 'https://news.example/article'

describe('on this page', () => {
  it('lists the models that the page names, and closes the popup over the one that is chosen', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue(undefined)
    const { answer, names, words, section } = await over(NEWS)
    await answer('GPT-5.5', 'GLM-5')
    expect(names()).toEqual(['GPT-5.560.2', 'GLM-560.2'])
    expect(words()).toBe('')
    await section.findAll('li button')[1]?.trigger('click')
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ show: { frame: 'top', key: 'GLM-5' } })
    expect(close).toHaveBeenCalledOnce()
  })

  it('says once of which day the figures are, in another tone as they are old', async () => {
    const { section } = await over(NEWS)
    port.say({ frame: 'top', isTop: true, mentions: [{ key: 'a', modelId: 'openai/gpt-5.5', name: 'GPT-5.5', figures: '$5 in', count: 1 }] })
    await vi.waitFor(() => expect(section.text()).toContain('As of 20 Apr 2026, '))
    expect(section.get('.worn').text()).toMatch(/^20 Apr 2026, .* old$/)
  })

  it('says that there are none, and which pages are not looked through', async () => {
    await noteStartedTogether()
    const { answer, words } = await over(NEWS)
    expect(words()).toBe('')
    await answer()
    expect(words()).toBe('No model names found. Pages that ask for a password are not read.')
  })

  it('says that a page has to be reloaded if it was open before the extension', async () => {
    const { answer, words } = await over(NEWS)
    await answer()
    expect(words()).toMatch(/^No model names found\. .* has to be reloaded\.$/)
  })

  it('says when the reader keeps it off the site, and offers to be let in', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never)
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never)
    const { words, section } = await over(NEWS)
    expect(words()).toBe('The browser does not let us read news.example.')
    expect(section.find('[role=switch]').exists()).toBe(false)
    await section.get('button[aria-label="Allow news.example"]').trigger('click')
    expect(request).toHaveBeenCalledOnce()
  })

  it('says when extensions may not look, and has no switch there', async () => {
    const { words, section } = await over('chrome://settings/')
    expect(words()).toBe('The browser keeps extensions off this page.')
    expect(section.find('[role=switch]').exists()).toBe(false)
  })

  it('is absent over the extension’s own pages', async () => {
    const { section } = await over(fakeBrowser.runtime.getURL('/newtab.html'))
    expect(section.find('section').exists()).toBe(false)
  })

  it('says that marks are off here, with the switch that brings them back at once', async () => {
    const { words, press, answer, names, reread } = await over(NEWS, { offSites: ['news.example'] })
    await answer()
    expect(words()).toBe('Marks are off on this site.')
    expect((await press('[role=switch]')).offSites).toEqual([])
    await reread()
    // The page has not answered anew yet: nothing is known, nothing is said.
    expect(words()).toBe('')
    await answer('GPT-5.5')
    expect(names()).toHaveLength(1)
  })

  it('says that mail is not read, with the switch that has it read', async () => {
    const { words, press, reread, answer, names } = await over('https://mail.example.org/letter')
    await answer()
    expect(words()).toBe('Mail and banks are not read until you switch marks on.')
    expect((await press('[role=switch]')).onSites).toEqual(['mail.example.org'])
    await reread()
    await answer('GPT-5.5')
    expect(names()).toHaveLength(1)
  })

  it('checks the page only when asked, again when asked again, and shows a claim on the page', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue(undefined)
    const { section, answer, words } = await over(NEWS)
    const button = () => section.findAll('button').find((one) => one.text().startsWith('Check'))
    expect(button()).toBeUndefined()
    await answer('GPT-5.5')
    expect(button()?.text()).toBe('Check this page')
    expect(port.postMessage).not.toHaveBeenCalled()
    await button()?.trigger('click')
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ check: true })
    expect(section.text()).toContain('Reading the page')
    const name = { key: '#3', start: 0, end: 7, modelId: 'openai/gpt-5.5' }
    port.say({ frame: 'top', isWhole: true, rows: [], lines: [{ text: 'GPT-5.5 costs €5 per million input tokens.', names: [name] }] })
    await flushPromises()
    expect(section.text()).toContain('1 not comparable.')
    expect(section.text()).toContain('€5')
    expect(button()?.text()).toBe('Check again')
    expect(words()).toBe('')
    await button()?.trigger('click')
    expect(port.postMessage.mock.calls).toEqual([[{ check: true }], [{ check: true }]])
    port.say({ frame: 'top', isWhole: true, rows: [], lines: [{ text: 'GPT-5.5 costs €5 per million input tokens.', names: [name] }] })
    await flushPromises()
    await section.get('.check li button').trigger('click')
    expect(port.postMessage).toHaveBeenLastCalledWith({ show: { frame: 'top', key: '#3' } })
    expect(close).toHaveBeenCalledOnce()
  })

  it('has one switch for the site in either scope', async () => {
    const { words, press, reread } = await over(NEWS)
    expect((await press('[value=listed]')).siteScope).toBe('listed')
    await reread()
    expect(words()).toBe('Marks are off on this site.')
    expect((await press('[role=switch]')).onSites).toEqual(['news.example'])
  })

  it('says when marks are off everywhere, and offers nothing for the site then', async () => {
    const { words, section } = await over(NEWS, { areMarksOn: false })
    expect(words()).toBe('Marks are off on every site.')
    expect(section.find('[role=switch]').exists()).toBe(false)
  })

  it('puts score and price where the reader wants them on this site, and says which way changes the page', async () => {
    const { press, choices } = await over(NEWS)
    expect(choices().find((choice) => choice.startsWith('In the text'))).toContain('changes the page')
    expect(await press('[value=text]')).toMatchObject({ badgeSites: ['news.example'], noteOffSites: [] })
    expect(await press('[value=nowhere]')).toMatchObject({ badgeSites: [], noteOffSites: ['news.example'] })
  })

  it('does not offer a margin that is off for all sites', async () => {
    const { choices } = await over(NEWS, { areNotesOn: false })
    expect(choices()).not.toContain('In the margin')
  })
})
