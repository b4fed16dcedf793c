import type { Orders } from '../../annotator/start-annotator.ts'
import type { MentionIndex } from '../../core/mention/mention.ts'
import { readMentionIndex, watchMentionIndex } from '../../platform/mention-index.ts'
import { pageSettingsOf } from '../../platform/page-settings.ts'
import { readSettings, watchSettings, type Settings } from '../../platform/settings.ts'

/** Calls back with what to do on a site, or undefined while nothing is to be marked there, now and after every change. */
export async function followOrders(hostName: string, signal: AbortSignal, onOrders: (orders: Orders | undefined) => void): Promise<void> {
  let index: MentionIndex | undefined
  let settings: Settings | undefined

  function tell(): void {
    if (signal.aborted || !settings) return
    const page = pageSettingsOf(settings, hostName)
    onOrders(index && page.isOn ? { index, settings: page } : undefined)
  }

  const unwatchIndex = watchMentionIndex((next) => {
    index = next
    tell()
  })
  const unwatchSettings = watchSettings((next) => {
    settings = next
    tell()
  })
  signal.addEventListener('abort', () => {
    unwatchIndex()
    unwatchSettings()
  })

  const [settingsNow, stored] = await Promise.all([readSettings(), readMentionIndex()])
  settings ??= settingsNow
  index ??= stored
  tell()
}
