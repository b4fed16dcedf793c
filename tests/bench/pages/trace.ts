import type { CDPSession } from 'playwright-core'

/** An event as Chromium traces it; times in microseconds, `tdur` in those of the thread's own clock. */
export interface TraceEvent {
  name: string
  cat: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { url?: string } }
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing']

/** @returns a function that ends the trace and gives what was seen */
export async function startTrace(control: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent)
  }
  control.on('Tracing.dataCollected', collect)
  await control.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'], recordMode: 'recordAsMuchAsPossible' },
    transferMode: 'ReportEvents',
  })
  return async () => {
    const isComplete = new Promise<void>((resolve) => control.once('Tracing.tracingComplete', () => resolve()))
    await control.send('Tracing.end')
    await isComplete
    control.off('Tracing.dataCollected', collect)
    return events
  }
}

/** What the main thread of a page did, from the arrival of its document to the mark that ends the measurement. Milliseconds. */
export interface MainThread {
  /** By the thread's own clock, which stands still while other processes have the core. */
  busyMs: number
  /** The same by the clock on the wall. */
  wallMs: number
  /** By the thread's clock, the longest first. */
  tasksMs: number[]
  /** Runs of the extension's own code. */
  slicesMs: number[]
  /** From the start of the extension's script to the mark `bench-marked`. */
  markedAfterMs: number | undefined
}

export const END_MARK = 'bench-end'
const EXTENSION = 'chrome-extension://'

export function readMainThread(events: readonly TraceEvent[]): MainThread {
  const end = events.find(({ name }) => name === END_MARK)
  if (!end) throw new Error('The trace holds no end')
  const ofThread = events.filter(({ pid, tid, ts }) => pid === end.pid && tid === end.tid && ts <= end.ts).sort((a, b) => a.ts - b.ts)
  const startedAt = ofThread.findLast(({ name }) => name === 'commitNavigationEnd')?.ts ?? -Infinity
  const tasks = outermost(ofThread.filter(({ name, ts, dur = 0 }) => name.endsWith('RunTask') && ts + dur >= startedAt))
  const busy = tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000)
  const isOwn = ({ args }: TraceEvent) => args?.data?.url?.startsWith(EXTENSION) === true
  const scriptAt = ofThread.find((event) => event.name === 'EvaluateScript' && isOwn(event))?.ts
  const markedAt = ofThread.find(({ name }) => name === 'bench-marked')?.ts
  return {
    busyMs: sum(busy),
    wallMs: sum(tasks.map(({ dur = 0 }) => dur / 1000)),
    tasksMs: busy.sort((a, b) => b - a),
    slicesMs: slicesOf(tasks, ofThread, isOwn),
    markedAfterMs: scriptAt !== undefined && markedAt !== undefined ? (markedAt - scriptAt) / 1000 : undefined,
  }
}

/** What an awaiting function goes on with is traced without its script: in a task with code of the extension it is taken for the extension's. */
function slicesOf(tasks: readonly TraceEvent[], events: readonly TraceEvent[], isOwn: (event: TraceEvent) => boolean): number[] {
  const runs = events.filter((event) => event.name === 'RunMicrotasks' || isOwn(event))
  return tasks.flatMap((task) => {
    const within = runs.filter(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0))
    return within.some(isOwn) ? [sum(outermost(within).map(({ dur = 0, tdur = dur }) => tdur / 1000))] : []
  })
}

/** Without those that run inside another one. */
function outermost(inOrder: readonly TraceEvent[]): TraceEvent[] {
  let endsAt = -Infinity
  return inOrder.filter(({ ts, dur = 0 }) => {
    if (ts < endsAt) return false
    endsAt = ts + dur
    return true
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
