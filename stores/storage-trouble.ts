import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { say, type MessageKey } from '../core/language/say.ts'
import { logFailure } from '../platform/log-failure.ts'
import { readTrouble, watchTrouble, type StorageTrouble } from '../platform/storage-trouble.ts'

const sentences = {
  full: 'fault.storageFull',
  closed: 'fault.storageClosed',
} as const satisfies Readonly<Record<StorageTrouble['kind'], MessageKey>>

/** What the browser cannot keep, in a sentence for the person. */
export const useStorageTrouble = defineStore('storage-trouble', () => {
  const trouble = shallowRef<StorageTrouble>()
  const sentence = computed(() => trouble.value && say(sentences[trouble.value.kind]))

  onScopeDispose(watchTrouble((now) => (trouble.value = now)))
  readTrouble().then((now) => (trouble.value = now), logFailure)
  return { sentence }
})
