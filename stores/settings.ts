import { defineStore } from 'pinia'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { say } from '../core/language/say.ts'
import { logFailure } from '../platform/log-failure.ts'
import { send } from '../platform/send.ts'
import { readSettings, watchSettings, writeSetting, writeSettings, type Settings } from '../platform/settings.ts'
import * as siteLists from '../platform/site-lists.ts'

export const useSettings = defineStore('settings', () => {
  /** Undefined until read. */
  const settings = shallowRef<Settings>()
  /** Why the last change could not be kept. */
  const error = ref<string>()

  /** A change that cannot be kept leaves the old setting, and says so. */
  function keeping<Args extends unknown[]>(write: (...args: Args) => Promise<void>): (...args: Args) => Promise<void> {
    return async (...args) => {
      try {
        await write(...args)
        error.value = undefined
        settings.value = await readSettings()
      } catch (cause) {
        logFailure(cause)
        error.value = say('fault.changeNotKept')
      }
    }
  }

  /** Pages of the extension read it at once; what is written beside names on web pages is composed anew. */
  async function writeWorkload(workload: Settings['workload']): Promise<void> {
    await writeSetting('workload', workload)
    // A background that dies over it comes to it when it starts again.
    send('recompose', {}).catch(() => undefined)
  }

  onScopeDispose(watchSettings((now) => (settings.value = now)))
  const firstRead = readSettings().then(
    (now) => void (settings.value = now),
    (cause: unknown) => {
      logFailure(cause)
      error.value = say('fault.optionsUnreadable')
    },
  )
  return {
    settings,
    error,
    firstRead,
    keeping,
    change: keeping(writeSetting),
    changeAll: keeping(writeSettings),
    setListed: keeping(siteLists.setListed),
    setFiguresPlace: keeping(siteLists.setFiguresPlace),
    setWorkload: keeping(writeWorkload),
  }
})
