import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ensureAlarm, onAlarm, wakeAfterStart } from './alarm.ts'

beforeEach(() => fakeBrowser.reset())

describe('the alarm', () => {
  it('is made where the browser has lost it, and goes on undisturbed where it has not', async () => {
    await ensureAlarm()
    const [made] = await fakeBrowser.alarms.getAll()
    expect(made?.periodInMinutes).toBe(20)
    await ensureAlarm()
    expect(await fakeBrowser.alarms.getAll()).toEqual([made])
    await fakeBrowser.alarms.clearAll()
    await ensureAlarm()
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1)
  })

  it('is made anew where the clock was ahead when it was made', async () => {
    await fakeBrowser.alarms.create('refresh', { when: Date.now() + 365 * 86_400_000, periodInMinutes: 20 })
    await ensureAlarm()
    const [made] = await fakeBrowser.alarms.getAll()
    expect(made?.scheduledTime).toBeLessThanOrEqual(Date.now() + 20 * 60_000)
  })

  it('rings once more soon after the browser has started, not at once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await wakeAfterStart()
    const [{ scheduledTime = 0, periodInMinutes } = {}] = await fakeBrowser.alarms.getAll()
    expect(scheduledTime - Date.now()).toBeGreaterThanOrEqual(30_000)
    expect(scheduledTime - Date.now()).toBeLessThanOrEqual(60_000)
    expect(periodInMinutes).toBeUndefined()
    vi.useRealTimers()
  })

  it('wakes for its own names only', async () => {
    const listener = vi.fn(() => Promise.resolve())
    onAlarm(listener)
    for (const name of ['refresh', 'refresh-after-start', 'of somebody else']) await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: true })
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('does not wake while there is no network', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const listener = vi.fn(() => Promise.resolve())
    onAlarm(listener)
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'refresh', scheduledTime: 0, persistAcrossSessions: true })
    vi.unstubAllGlobals()
    expect(listener).not.toHaveBeenCalled()
  })
})
