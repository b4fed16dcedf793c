import type { TraceEvent } from './trace.ts'

/** What goes on after an `await`. Chromium traces it behind the task that it belongs to, not within. */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint'
/** What is shorter only looked whether there was anything. */
const LEAST_RUN_MS = 0.1

const workKinds = {
  style: ['UpdateLayoutTree'],
  layout: ['Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
  garbage: ['MinorGC', 'MajorGC', 'BlinkGC.AtomicPhase'],
  scripts: ['EvaluateScript', 'FunctionCall', MICROTASKS, 'TimerFire', 'FireIdleCallback', 'FireAnimationFrame'],
} as const
export type WorkKind = keyof typeof workKinds

/** What the page's main thread did between two moments, in milliseconds. */
export interface MainThread {
  /** By the thread's own clock, which stands still while other processes have the core. */
  busyMs: number
  /** The same by the clock on the wall. */
  wallMs: number
  /** By the thread's clock, the longest first. */
  tasksMs: number[]
  /** Runs of the extension's own code, by the thread's clock. */
  slicesMs: number[]
  /** What the thread was busy with, by the thread's clock. */
  kindsMs: Record<WorkKind, number>
}

/** The thread that made the mark, from the arrival of its document, or from another mark, to this mark. */
export function readMainThread(events: readonly TraceEvent[], toMark: string, fromMark = 'commitNavigationEnd'): MainThread {
  const ofThread = eventsOfThread(events, toMark)
  const startAt = timeOf(ofThread, fromMark) ?? -Infinity
  const tasks = tasksOf(ofThread.filter(({ ts, dur = 0 }) => ts + dur >= startAt))
  const busyMs = tasks.map((task) => sum(task.map(threadMs)))
  return {
    busyMs: sum(busyMs),
    wallMs: sum(tasks.flat().map(({ dur = 0 }) => dur / 1000)),
    tasksMs: busyMs.toSorted((a, b) => b - a),
    slicesMs: slicesOf(tasks, ofThread),
    kindsMs: kindsOf(ofThread.filter(({ ts }) => ts >= startAt)),
  }
}

/** From the start of the extension's script to a mark; undefined where either is missing. */
export function msFromScriptTo(events: readonly TraceEvent[], mark: string, endMark: string): number | undefined {
  const ofThread = eventsOfThread(events, endMark)
  const scriptAt = ofThread.find((event) => event.name === 'EvaluateScript' && isOwn(event))?.ts
  const markedAt = timeOf(ofThread, mark)
  return scriptAt === undefined || markedAt === undefined ? undefined : (markedAt - scriptAt) / 1000
}

function eventsOfThread(events: readonly TraceEvent[], endMark: string): TraceEvent[] {
  const end = events.find(({ name }) => name === endMark)
  if (!end) throw new Error(`The trace does not hold “${endMark}”`)
  return events.filter(({ pid, tid, ts }) => pid === end.pid && tid === end.tid && ts <= end.ts).sort((a, b) => a.ts - b.ts)
}

function timeOf(inOrder: readonly TraceEvent[], mark: string): number | undefined {
  return inOrder.findLast(({ name }) => name === mark)?.ts
}

/** The parts of each task, in order: the run itself, and what it left to be done at its end. */
function tasksOf(inOrder: readonly TraceEvent[]): TraceEvent[][] {
  const tasks: TraceEvent[][] = []
  for (const event of outermost(inOrder.filter(({ name }) => name.endsWith('RunTask') || name === MICROTASKS))) {
    const before = event.name === MICROTASKS ? tasks.at(-1) : undefined
    if (before) before.push(event)
    else tasks.push([event])
  }
  return tasks
}

/**
 * A run of the extension is what scripts do in a task in which one of its functions is called. What goes on after an `await` is traced
 * without its script; no page here has such code of its own.
 */
function slicesOf(tasks: readonly (readonly TraceEvent[])[], inOrder: readonly TraceEvent[]): number[] {
  const scripts = inOrder.filter((event) => kindOf(event) === 'scripts')
  const foreign = scripts.filter((event) => urlOf(event) !== undefined && !isOwn(event))
  // A timer that runs code of the page's is the page's.
  const runs = scripts.filter((run) => !foreign.includes(run) && (run.name === MICROTASKS || !foreign.some(({ ts }) => ts >= run.ts && ts < run.ts + (run.dur ?? 0))))
  return tasks.flatMap((task) => {
    const within = runs.filter((run) => task.some(({ ts, dur = 0 }) => run.ts >= ts && run.ts <= ts + dur))
    const isOfExtension = within.some((event) => isOwn(event) || (event.name === MICROTASKS && threadMs(event) >= LEAST_RUN_MS))
    return isOfExtension ? [sum(outermost(within).map(threadMs))] : []
  })
}

function isOwn(event: TraceEvent): boolean {
  return urlOf(event)?.startsWith('chrome-extension://') === true
}

function urlOf({ args }: TraceEvent): string | undefined {
  return args?.data?.url
}

function kindOf({ name }: TraceEvent): WorkKind | undefined {
  return (Object.keys(workKinds) as WorkKind[]).find((kind) => (workKinds[kind] as readonly string[]).includes(name))
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

function threadMs({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Work inside of other work counts for itself only: a layout that a script asks for is layout. */
function kindsOf(inOrder: readonly TraceEvent[]): Record<WorkKind, number> {
  const kinds: Record<WorkKind, number> = { style: 0, layout: 0, paint: 0, garbage: 0, scripts: 0 }
  const open: { endsAt: number; kind: WorkKind }[] = []
  for (const event of inOrder) {
    const kind = kindOf(event)
    if (kind === undefined || event.dur === undefined) continue
    while ((open.at(-1)?.endsAt ?? Infinity) <= event.ts) open.pop()
    const around = open.at(-1)
    if (around) kinds[around.kind] -= threadMs(event)
    kinds[kind] += threadMs(event)
    open.push({ endsAt: event.ts + event.dur, kind })
  }
  return kinds
}
