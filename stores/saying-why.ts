import { ref, type Ref } from 'vue'
import { say } from '../core/language/say.ts'
import { logFailure } from '../platform/log-failure.ts'

/** Runs what may fail, and keeps the reason as a sentence for the page. */
export function sayingWhy(): { error: Ref<string | undefined>; attempt: <Result>(work: () => Promise<Result>) => Promise<Result | undefined> } {
  const error = ref<string>()
  return {
    error,
    /** @returns undefined when it failed */
    async attempt(work) {
      error.value = undefined
      try {
        return await work()
      } catch (cause) {
        logFailure(cause)
        error.value = say('fault.notDone')
        return undefined
      }
    },
  }
}
