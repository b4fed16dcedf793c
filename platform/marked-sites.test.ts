import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { isMarkedOn, setMarked, toggleMarked } from './marked-sites.ts'
import { readSettings, writeSetting } from './settings.ts'

beforeEach(() => fakeBrowser.reset())

describe('marks on one site', () => {
  it('go by the sites without marks while marks are everywhere', async () => {
    await setMarked('news.example', false)
    expect(await readSettings()).toMatchObject({ offSites: ['news.example'], onSites: [] })
    await setMarked('news.example', true)
    expect((await readSettings()).offSites).toEqual([])
  })

  it('go by the listed sites while marks are on these only', async () => {
    await writeSetting('siteScope', 'listed')
    await setMarked('news.example', true)
    expect(await readSettings()).toMatchObject({ offSites: [], onSites: ['news.example'] })
  })

  it('are turned by the toggle, either way', async () => {
    await toggleMarked('news.example')
    expect((await readSettings()).offSites).toEqual(['news.example'])
    await toggleMarked('news.example')
    expect((await readSettings()).offSites).toEqual([])
  })

  it('are left as they are by the toggle while marks are off everywhere', async () => {
    await writeSetting('areMarksOn', false)
    await toggleMarked('news.example')
    expect((await readSettings()).offSites).toEqual([])
  })
})

describe('marks on a private site', () => {
  const isOn = async () => isMarkedOn(await readSettings(), 'mail.example.com')

  it.each(['everywhere', 'listed'] as const)('are off until they are switched on there, whatever the scope: %s', async (scope) => {
    await writeSetting('siteScope', scope)
    expect(await isOn()).toBe(false)
    await setMarked('mail.example.com', true)
    expect(await isOn()).toBe(true)
    await setMarked('mail.example.com', false)
    expect(await isOn()).toBe(false)
  })

  it('are turned by the toggle, either way', async () => {
    await toggleMarked('mail.example.com')
    expect(await isOn()).toBe(true)
    await toggleMarked('mail.example.com')
    expect(await isOn()).toBe(false)
  })

  it('stay off with the others while marks are off everywhere', async () => {
    await setMarked('mail.example.com', true)
    await writeSetting('areMarksOn', false)
    expect(await isOn()).toBe(false)
  })
})
