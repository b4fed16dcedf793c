import type { BenchBrowser } from './launch.ts'

/** An event as Chromium traces it; times in microseconds, `tdur` by the thread's own clock. */
export interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { url?: string }; name?: string }
}

/** Tasks; what runs in them and for which script; the marks of `performance.mark`. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing']

/** @returns a function that ends the trace and gives what was seen */
export async function startTrace({ context, control }: BenchBrowser): Promise<() => Promise<TraceEvent[]>> {
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
    const isComplete = new Promise<void>((resolve, reject) => {
      control.once('Tracing.tracingComplete', () => resolve())
      context.once('close', () => reject(new Error('The browser ended in the middle of a visit')))
    })
    await control.send('Tracing.end')
    await isComplete
    control.off('Tracing.dataCollected', collect)
    return events
  }
}
