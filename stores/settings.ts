import { defineStore } from 'pinia'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { logFailure } from '../platform/log-failure.ts'
import { readSettings, watchSettings, writeSetting, type Settings } from '../platform/settings.ts'

export const useSettings = defineStore('settings', () => {
  /** Undefined until read. */
  const settings = shallowRef<Settings>()
  /** Why the last change could not be kept. */
  const error = ref<string>()

  /** A change that cannot be kept leaves the old setting, and says so. */
  async function change<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
    try {
      await writeSetting(name, value)
      error.value = undefined
      settings.value = await readSettings()
    } catch (cause) {
      logFailure(cause)
      error.value = 'The browser could not keep this change. Its storage may be full.'
    }
  }

  async function setSiteOff(host: string, isOff: boolean): Promise<void> {
    const others = (await readSettings()).offSites.filter((site) => site !== host)
    await change('offSites', isOff ? [...others, host].sort() : others)
  }

  onScopeDispose(watchSettings((now) => (settings.value = now)))
  const firstRead = readSettings().then((now) => {
    settings.value = now
  })
  return { settings, error, firstRead, change, setSiteOff }
})
