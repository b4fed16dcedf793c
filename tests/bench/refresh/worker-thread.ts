import type { TraceEvent } from '../pages/trace.ts'

/** What the background's thread did, in milliseconds of its own clock. */
export interface WorkerThread {
  busyMs: number
  /** The longest first. */
  tasksMs: number[]
}

/** Of all service workers in the trace: there is but one where only our extension runs. */
export function readWorkerThread(events: readonly TraceEvent[]): WorkerThread {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && /service\s?worker/i.test(args?.name ?? ''))
  if (threads.length === 0) throw new Error('The trace holds no service worker')
  const tasks = threads.flatMap(({ pid, tid }) => outermostTasks(events.filter((event) => event.pid === pid && event.tid === tid)))
  const tasksMs = tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000).sort((a, b) => b - a)
  return { busyMs: tasksMs.reduce((total, ms) => total + ms, 0), tasksMs }
}

function outermostTasks(ofThread: readonly TraceEvent[]): TraceEvent[] {
  let endsAt = -Infinity
  return ofThread
    .filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined)
    .sort((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < endsAt) return false
      endsAt = ts + dur
      return true
    })
}
