import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { logFailure } from '../platform/log-failure.ts'
import { readTrouble, watchTrouble, type StorageTrouble } from '../platform/storage-trouble.ts'

const sentences: Readonly<Record<StorageTrouble['kind'], string>> = {
  full: 'Storage is full: what was fetched is kept only until the browser closes. Freeing some disk space repairs it.',
  closed:
    'The browser does not open its storage for this extension: what was fetched is kept only until the browser closes. Restarting the browser usually repairs it.',
}

/** What the browser cannot keep, in a sentence for the person. */
export const useStorageTrouble = defineStore('storage-trouble', () => {
  const trouble = shallowRef<StorageTrouble>()
  const sentence = computed(() => trouble.value && sentences[trouble.value.kind])

  onScopeDispose(watchTrouble((now) => (trouble.value = now)))
  readTrouble().then((now) => (trouble.value = now), logFailure)
  return { sentence }
})
