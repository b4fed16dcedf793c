import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readSettings, writeSetting } from './settings.ts'
import { figuresPlaceOf, setFiguresPlace, setListed } from './site-lists.ts'

beforeEach(() => fakeBrowser.reset())

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
