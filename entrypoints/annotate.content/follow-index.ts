import type { MentionIndex } from '../../core/mention/mention.ts'
import { readMentionIndex, watchMentionIndex } from '../../platform/mention-index.ts'
import { readSettings, watchSettings, type Settings } from '../../platform/settings.ts'

/** Calls back with the names to mark on a site, or undefined while marks are switched off there, now and after every change. */
export async function followIndex(hostName: string, signal: AbortSignal, onIndex: (index: MentionIndex | undefined) => void): Promise<void> {
  let index: MentionIndex | undefined
  let isOn = false
  let told: MentionIndex | undefined | null = null

  function tell(): void {
    const wanted = isOn ? index : undefined
    if (signal.aborted || wanted === told) return
    told = wanted
    onIndex(wanted)
  }

  const unwatchIndex = watchMentionIndex((next) => {
    index = next
    tell()
  })
  const unwatchSettings = watchSettings((settings) => {
    isOn = isOnAt(hostName, settings)
    tell()
  })
  signal.addEventListener('abort', () => {
    unwatchIndex()
    unwatchSettings()
  })

  const [settings, stored] = await Promise.all([readSettings(), readMentionIndex()])
  isOn = isOnAt(hostName, settings)
  index ??= stored
  tell()
}

function isOnAt(hostName: string, { areMarksOn, offSites }: Settings): boolean {
  return areMarksOn && !offSites.includes(hostName)
}
