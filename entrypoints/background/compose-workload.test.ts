import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { workloads } from '../../catalog/workloads.ts'
import { modelById } from '../../core/mention/packed-models.ts'
import * as composedFrom from '../../platform/composed-from.ts'
import { readMentionIndex } from '../../platform/mention-index.ts'
import { writeSetting } from '../../platform/settings.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { speakInPart } from '../../tests/speak-in-part.ts'
import { speakLanguage } from '../../tests/speak-language.ts'
import { compose, composeForWorkload, composeIfStale } from './compose.ts'

const [chat, , agent] = workloads.map(({ workload }) => workload)
const figures = async () => modelById((await readMentionIndex())?.models ?? '', 'openai/gpt-5.5')?.figures
const writing = vi.spyOn(composedFrom, 'writeComposedFrom')

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', async () => new Response(snapshot))
  await compose()
  writing.mockClear()
})

describe('the figures beside names', () => {
  it('are composed anew for another workload, and for none as they were', async () => {
    expect(await figures()).toBe('60.2 · $11.25 blend')
    await writeSetting('workload', chat ?? null)
    await composeIfStale()
    const ofChat = await figures()
    expect(ofChat).toMatch(/^60\.2 · \$\d+\.\d\d\/day$/)
    await writeSetting('workload', agent ?? null)
    await composeIfStale()
    expect(await figures()).toMatch(/^60\.2 · \$\d+\.\d\d\/day$/)
    expect(await figures()).not.toBe(ofChat)
    await writeSetting('workload', null)
    await composeIfStale()
    expect(await figures()).toBe('60.2 · $11.25 blend')
  })

  it('are right after the next start of a background that was ended before it came to a change', async () => {
    await writeSetting('workload', agent ?? null)
    await composeForWorkload()
    expect(await figures()).toContain('/day')
    await writeSetting('workload', null)
    await composeForWorkload()
    expect(await figures()).toBe('60.2 · $11.25 blend')
  })

  it('are those of the last of several changes, composed once for what was asked meanwhile', async () => {
    const changes: Promise<void>[] = []
    for (const workload of [chat, agent, null]) {
      await writeSetting('workload', workload ?? null)
      changes.push(composeIfStale())
    }
    await Promise.all(changes)
    expect(await figures()).toBe('60.2 · $11.25 blend')
    expect(writing.mock.calls.length).toBeLessThanOrEqual(2)
  })

  it('are composed anew by the first background of a browser that speaks another language', async () => {
    speakInPart({ 'locale': 'de-DE', 'figure.blend': '{price} im Mittel' })
    await composeForWorkload()
    expect(await figures()).toBe('60,2 · 11,25\u00a0$ im Mittel')
    await speakLanguage('en')
    await composeForWorkload()
    expect(await figures()).toBe('60.2 · $11.25 blend')
  })

  it('are left alone where nothing changed, and where nothing was ever composed', async () => {
    await composeForWorkload()
    await composeIfStale()
    await fakeBrowser.storage.local.remove('composed-from')
    await composeForWorkload()
    expect(writing).not.toHaveBeenCalled()
  })
})
