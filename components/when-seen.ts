import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'

/** Who glances past has not read. */
const MOMENT_MS = 1_000
/** Half of it, or where it is longer than the window, half a window full of it. */
const ENOUGH = 0.5
const thresholds = Array.from({ length: 11 }, (_, tenth) => tenth / 10)

/**
 * Says when a person had an element before their eyes: on screen for a moment, in a document that is shown. And again for whatever
 * comes after it: other `content`, or the document being shown once more.
 */
export function whenSeen(element: Readonly<Ref<HTMLElement | null>>, content: () => unknown, onSeen: () => void): void {
  let isOnScreen = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(): void {
    clearTimeout(timer)
    if (isOnScreen && document.visibilityState === 'visible') timer = setTimeout(onSeen, MOMENT_MS)
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const now = entries.some((entry) => isEnough(entry))
      if (now === isOnScreen) return
      isOnScreen = now
      wait()
    },
    { threshold: thresholds },
  )
  onMounted(() => {
    if (element.value) observer.observe(element.value)
    document.addEventListener('visibilitychange', wait)
  })
  watch(content, wait)
  onBeforeUnmount(() => {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener('visibilitychange', wait)
  })
}

function isEnough({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  return isIntersecting && (intersectionRatio >= ENOUGH || (rootBounds !== null && intersectionRect.height >= rootBounds.height * ENOUGH))
}
