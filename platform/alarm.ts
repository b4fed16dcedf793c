import { browser } from 'wxt/browser'
import { MINUTES_BETWEEN_WAKES, minutesToFirstWake, minutesToWakeAfterStart } from '../core/source/wakes.ts'
import { readInstallSeed } from './install-seed.ts'
import { isOffline } from './is-offline.ts'
import { logFailure } from './log-failure.ts'

const MINUTE_MS = 60_000
const NAME = 'refresh'
const AFTER_START_NAME = 'refresh-after-start'

/**
 * Creating an alarm restarts its clock, and browsers may forget one: look first, on every start of the background. One that was made while
 * the clock was ahead would be silent until then.
 */
export async function ensureAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(NAME)
  if (alarm && alarm.scheduledTime <= Date.now() + 2 * MINUTES_BETWEEN_WAKES * MINUTE_MS) return
  browser.alarms.create(NAME, { delayInMinutes: minutesToFirstWake(await readInstallSeed()), periodInMinutes: MINUTES_BETWEEN_WAKES })
}

/** Rings once, when the browser has started. */
export async function wakeAfterStart(): Promise<void> {
  browser.alarms.create(AFTER_START_NAME, { delayInMinutes: minutesToWakeAfterStart(await readInstallSeed()) })
}

/**
 * Call synchronously while the background starts. Without a network it does not ring: every source would be taken for one that fails,
 * and wait long after the network is back.
 */
export function onAlarm(listener: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (!isOffline() && (name === NAME || name === AFTER_START_NAME)) listener().catch(logFailure)
  })
}
