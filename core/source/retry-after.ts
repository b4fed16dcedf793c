const DAY_MS = 86_400_000

/** `Retry-After` as seconds or as a date, held between now and 24 h from now; undefined where it says neither. */
export function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined
  const atMs = /^\s*-?\d+\s*$/.test(header) ? nowMs + Number(header) * 1000 : Date.parse(header)
  return Number.isNaN(atMs) ? undefined : Math.min(Math.max(atMs, nowMs), nowMs + DAY_MS)
}
