import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { preload } from '../../components/preload.ts'

/** From the first idle moment after the paint on, model names in an element bear their marks. */
export function useMarkedNames(part: Readonly<Ref<HTMLElement | null>>): void {
  const ending = new AbortController()

  async function begin(): Promise<void> {
    const { markNames } = await import('./mark-names.ts')
    if (part.value && !ending.signal.aborted) markNames(part.value, ending.signal)
  }

  onMounted(() => preload(begin))
  onBeforeUnmount(() => ending.abort())
}
