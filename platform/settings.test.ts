import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readSettings, writeSetting } from './settings.ts'

beforeEach(() => fakeBrowser.reset())

describe('the workload among the settings', () => {
  const workload = { inputTokensPerDay: 1_500_000, cachedTokensPerDay: 15_000_000, outputTokensPerDay: 200_000 }

  it('is none until the reader chooses one, and none again when they take it back', async () => {
    expect((await readSettings()).workload).toBeNull()
    await writeSetting('workload', workload)
    expect((await readSettings()).workload).toEqual(workload)
    await writeSetting('workload', null)
    expect((await readSettings()).workload).toBeNull()
  })

  it.each([{}, 'chat', 7, { ...workload, cachedTokensPerDay: -1 }, { ...workload, inputTokensPerDay: 1.5 }])('is none where it is damaged: %j', async (damaged) => {
    await fakeBrowser.storage.local.set({ 'setting:workload': damaged })
    expect((await readSettings()).workload).toBeNull()
  })
})
