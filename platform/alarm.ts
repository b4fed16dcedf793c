import { browser } from 'wxt/browser'
import { logFailure } from './log-failure.ts'

const NAME = 'refresh'
/** How often the background looks which sources are due. What is due is decided from stored times, not from this clock. */
const PERIOD_MINUTES = 20

/** Creating an alarm restarts its clock, and browsers may forget one: look first, on every start of the background. */
export async function ensureAlarm(): Promise<void> {
  if (await browser.alarms.get(NAME)) return
  browser.alarms.create(NAME, { delayInMinutes: 1, periodInMinutes: PERIOD_MINUTES })
}

/** Call synchronously while the background starts. */
export function onAlarm(listener: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) listener().catch(logFailure)
  })
}
