import type { Orders } from '../../annotator/start-annotator.ts'
import type { MentionIndex } from '../../core/mention/mention.ts'
import { readMentionIndex, watchMentionIndex } from '../../platform/mention-index.ts'
import { pageSettingsOf } from '../../platform/page-settings.ts'
import { readMarkSettings, watchMarkSettings, type MarkSettings } from '../../platform/mark-settings.ts'

/** Calls back with what to do on a site, or undefined while nothing is to be marked there, now and after every change. */
export function followOrders(hostName: string, signal: AbortSignal, onOrders: (orders: Orders | undefined) => void): void {
  let index: MentionIndex | undefined
  let settings: MarkSettings | undefined

  function tell(): void {
    if (signal.aborted || !settings) return
    const page = pageSettingsOf(settings, hostName)
    onOrders(index && page.isOn ? { index, settings: page } : undefined)
  }

  const unwatchIndex = watchMentionIndex((next) => {
    index = next
    tell()
  })
  const unwatchSettings = watchMarkSettings((next) => {
    settings = next
    tell()
  })
  if (import.meta.env.BROWSER === 'firefox') waitUnmarked()
  signal.addEventListener('abort', () => {
    unwatchIndex()
    unwatchSettings()
  })
  void read()

  /** What is told meanwhile is newer. Where nothing can be read, as after an update, the page stays unmarked: its console is not ours. */
  async function read(): Promise<void> {
    const [settingsNow, stored] = await Promise.all([readMarkSettings(), readMentionIndex()]).catch(() => [])
    settings ??= settingsNow
    index ??= stored
    tell()
  }

  /** A page in Firefox's cache hears of no change, neither then nor later, and keeps its styles even when the extension ends. */
  function waitUnmarked(): void {
    addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) return
      settings = index = undefined
      onOrders(undefined)
    }, { signal })
    addEventListener('pageshow', ({ persisted }) => void (persisted && read()), { signal })
  }
}
