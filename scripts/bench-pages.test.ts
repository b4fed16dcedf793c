import { describe, expect, it } from 'vitest'
import { findMentions } from '../core/mention/find-mentions.ts'
import { htmlToText } from '../core/text/html-to-text.ts'
import { readMainThread, msFromScriptTo } from '../tests/bench/pages/main-thread.ts'
import { benchPages } from '../tests/bench/pages/pages.ts'
import type { TraceEvent } from '../tests/bench/pages/trace.ts'
import { plantableNames } from '../tests/bench/plantable-names.ts'
import { shippedIndex } from '../tests/bench/shipped-index.ts'

const index = shippedIndex()
const pages = benchPages(plantableNames(index))
const make = (name: string) => pages.get(name)?.() ?? expect.fail(`There is no page ${name}`)

describe('the pages to measure on', () => {
  it('are the same in every run', () => {
    expect(make('ordinary-50-names')).toEqual(make('ordinary-50-names'))
  })

  it('hold the names they say, in the block they say', () => {
    const { html, names } = make('ordinary-200-names')
    expect(names.length).toBeGreaterThan(80)
    const lost = names.filter(({ id, text }) => !html.split(`id="${id}"`)[1]?.split(' id="')[0]?.includes(text))
    expect(lost).toEqual([])
  })

  it('hold no name where they say so, for whoever has the whole list', () => {
    const { html, names } = make('ordinary-50')
    expect(names).toEqual([])
    expect(findMentions(htmlToText(html), index)).toEqual([])
  })
})

describe('what a trace tells of the main thread', () => {
  const ours = { data: { url: 'chrome-extension://abc/content.js' } }
  const event = (name: string, fromMs: number, ms = 0, more: Partial<TraceEvent> = {}): TraceEvent => {
    return { name, pid: 1, tid: 1, ts: fromMs * 1000, dur: ms * 1000, ...more }
  }
  const task = 'ThreadControllerImpl::RunTask'
  const trace = [
    event(task, 0, 9),
    event('commitNavigationEnd', 10),
    event(task, 10, 30, { tdur: 20_000 }),
    event('EvaluateScript', 12, 5, { args: ours }),
    event('Layout', 13, 2),
    event(task, 20, 300, { tid: 2 }),
    event(task, 50, 2),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 52, 6),
    event(task, 58.2, 0.5),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 58.7, 0.05),
    event('shown', 59),
    event('end', 60),
    event(task, 61, 50),
  ]

  it('counts the tasks of the page’s own thread with what they leave to be done at their end, from its document to the end, by the thread’s own clock', () => {
    expect(readMainThread(trace, 'end')).toMatchObject({ busyMs: 28.55, wallMs: 38.55, tasksMs: [20, 8, 0.55] })
  })

  it('tells runs of the extension, and what was done in them', () => {
    const { slicesMs, kindsMs } = readMainThread(trace, 'end')
    expect(slicesMs).toEqual([5, 6])
    expect(kindsMs).toMatchObject({ scripts: 9.05, layout: 2, paint: 0 })
  })

  it('counts of a timer of the page’s only what the extension does at its end', () => {
    const timer = [event(task, 59, 0.9), event('TimerFire', 59, 0.6), event('FunctionCall', 59, 0.6, { args: { data: { url: 'https://post.example/' } } })]
    const ownEnd = event('BlinkScheduler_PerformMicrotaskCheckpoint', 59.6, 0.3)
    expect(readMainThread([...trace, ...timer, ownEnd], 'end').slicesMs).toEqual([5, 6, 0.3])
  })

  it('measures from the start of the extension’s script', () => {
    expect(msFromScriptTo(trace, 'shown', 'end')).toBe(47)
    expect(msFromScriptTo(trace, 'never', 'end')).toBeUndefined()
  })
})
