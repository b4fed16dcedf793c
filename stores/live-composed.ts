import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { logFailure } from '../platform/log-failure.ts'
import { isDiskClosed, watchDiskOpened } from '../platform/records.ts'
import { watchStamp } from '../platform/stamps.ts'
import { readComposed, type Composed, type ComposedName } from '../platform/store.ts'

/** `damaged`: the browser cannot open its own store any more; something else than emptiness, and for the reader to repair. */
export type StoredState = 'loading' | 'ready' | 'empty' | 'damaged'

export interface LiveComposed<Name extends ComposedName> {
  value: ShallowRef<Composed<Name> | undefined>
  state: Ref<StoredState>
  /** Resolves when the first reading is done, whatever it gave. */
  firstRead: Promise<void>
}

/** What the background composed, read from this page's own IndexedDB and read again whenever its stamp changes. */
export function liveComposed<Name extends ComposedName>(name: Name): LiveComposed<Name> {
  const value: ShallowRef<Composed<Name> | undefined> = shallowRef()
  const state = ref<StoredState>('loading')

  async function read(): Promise<void> {
    try {
      const stored = await readComposed(name)
      const isUnknown = stored === undefined && isDiskClosed()
      // What is on screen stays there while nobody knows better.
      if (!isUnknown) value.value = stored
      state.value = isUnknown ? 'damaged' : stored === undefined ? 'empty' : 'ready'
    } catch (error) {
      logFailure(error)
      state.value = 'damaged'
    }
  }

  onScopeDispose(watchStamp(name, () => void read()))
  onScopeDispose(watchDiskOpened(() => void read()))
  return { value, state, firstRead: read() }
}
