const TICK_MS = 30_000

/**
 * Tells the time at once and every half minute, so that ages on an open page keep true.
 * @returns a function that stops watching
 */
export function watchClock(onTick: (nowMs: number) => void): () => void {
  onTick(Date.now())
  const timer = setInterval(() => onTick(Date.now()), TICK_MS)
  return () => clearInterval(timer)
}
