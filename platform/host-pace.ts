import { wait } from './wait.ts'

const GAP_MS = 1_000
/** arXiv asks for no more than one request in three seconds, whichever of its machines is asked. */
const gapsMs: Record<string, number> = { 'arxiv.org': 3_000 }

const freeAtMs = new Map<string, number>()

/** Waits until a while has passed since the last request to the host. By a clock that nobody sets. */
export async function waitForHost(url: string): Promise<void> {
  const host = siteOf(url)
  const nowMs = performance.now()
  const startMs = Math.max(nowMs, freeAtMs.get(host) ?? 0)
  freeAtMs.set(host, startMs + (gapsMs[host] ?? GAP_MS))
  if (startMs > nowMs) await wait(startMs - nowMs)
}

/** The host, but one for all the machines of a site that has a gap of its own. */
export function siteOf(url: string): string {
  const { host } = new URL(url)
  return Object.keys(gapsMs).find((site) => host.endsWith(`.${site}`)) ?? host
}
