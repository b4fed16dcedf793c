export interface RestTimer {
  start: () => void
  stop: () => void
}

/** Calls back once it has not been started for `quietMs`, or after `longestMs` of being started again and again: then all is still moving. */
export function createRestTimer(onRest: (isMoving: boolean) => void, quietMs: number, longestMs: number): RestTimer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueMs = Infinity

  function stop(): void {
    clearTimeout(timer)
    dueMs = Infinity
  }

  return {
    start: () => {
      const nowMs = performance.now()
      dueMs = Math.min(dueMs, nowMs + longestMs)
      clearTimeout(timer)
      timer = setTimeout(() => {
        const isMoving = performance.now() >= dueMs
        stop()
        onRest(isMoving)
      }, Math.min(quietMs, Math.max(dueMs - nowMs, 0)))
    },
    stop,
  }
}
