import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readSettings, writeSetting } from './settings.ts'
import { figuresPlaceOf, setFiguresPlace, setListed, setMarked, toggleMarked } from './site-lists.ts'

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

it('keeps every site of two that are listed at once', async () => {
  await Promise.all([setListed('offSites', 'a.example', true), setListed('offSites', 'b.example', true)])
  expect((await readSettings()).offSites).toEqual(['a.example', 'b.example'])
})

describe('score and price on one site', () => {
  const place = async () => figuresPlaceOf(await readSettings(), 'news.example')

  it.each(['margin', 'text', 'nowhere'] as const)('stand where they are put, and leave other sites alone: %s', async (wanted) => {
    await setListed('badgeSites', 'other.example', true)
    await setListed('noteOffSites', 'other.example', true)
    for (const before of ['margin', 'text', 'nowhere'] as const) {
      await setFiguresPlace('news.example', before)
      await setFiguresPlace('news.example', wanted)
      expect(await place()).toBe(wanted)
    }
    const { badgeSites, noteOffSites } = await readSettings()
    expect(badgeSites).toContain('other.example')
    expect(noteOffSites).toContain('other.example')
  })

  it('stand nowhere by themselves while the margin is off for all sites', async () => {
    await writeSetting('areNotesOn', false)
    expect(await place()).toBe('nowhere')
  })
})
