import type { Page } from 'playwright-core'
import { median } from '../measure.ts'
import type { BenchBrowser } from '../pages/launch.ts'
import { inNewTab, untilQuiet, within } from '../pages/in-new-tab.ts'
import { readMainThread } from '../pages/main-thread.ts'
import { startTrace } from '../pages/trace.ts'

const PATIENCE_MS = 20_000
const MOST_LOSSES = 2
const REPEATS = 3
/** What takes longer is not asked again. */
const SLOW_MS = 500
const START = 'bench-start'
const END = 'bench-end'

/** A line of text as pages have it when they go wrong: one text node, or one of many small elements. */
export interface LongText {
  chars: number
  isWrapped: boolean
  isOfElements: boolean
}

/** Where the ranges lie: all along the text, or where the reader is. */
export interface Ranges {
  count: number
  isSpread: boolean
}

/**
 * What one paint of the text with each of these ranges costs the main thread, in milliseconds: medians.
 * @returns undefined where it takes longer than anyone waits
 */
export async function measurePaints(browser: BenchBrowser, url: string, text: LongText, variants: readonly Ranges[]): Promise<(number | undefined)[]> {
  return inNewTab(browser, async (tab, session) => {
    await tab.goto(url)
    await tab.evaluate(fillPage, text)
    await untilQuiet(session)
    const costs: (number | undefined)[] = []
    for (const ranges of variants) costs.push(await measureOne(browser, tab, ranges))
    return costs
  })
}

async function measureOne(browser: BenchBrowser, tab: Page, ranges: Ranges): Promise<number | undefined> {
  const paints: number[] = []
  let losses = 0
  while (paints.length < REPEATS && (paints[0] ?? 0) < SLOW_MS) {
    const endTrace = await startTrace(browser)
    const isPainted = await within(PATIENCE_MS, async () => {
      await tab.evaluate(paintWith, { ...ranges, start: START, end: END })
      return true
    })
    const events = await endTrace()
    if (isPainted !== true) {
      // A busy machine loses a frame now and then, and with it the page that waits for it.
      if (++losses === MOST_LOSSES) return undefined
      continue
    }
    paints.push(readMainThread(events, END, START).busyMs)
  }
  return median(paints)
}

/** Runs in the page. */
function fillPage({ chars, isWrapped, isOfElements }: LongText): void {
  const words = 'the harbour was quiet and GPT-5.5 slept, as it had for 12 years; '
  const data = words.repeat(Math.ceil(chars / words.length)).slice(0, chars)
  const line = document.createElement('p')
  line.style.whiteSpace = isWrapped ? 'normal' : 'nowrap'
  if (isOfElements) line.innerHTML = (data.match(/.{1,20}/g) ?? []).map((piece) => `<span>${piece}</span>`).join('')
  else line.textContent = data
  const style = document.createElement('style')
  style.textContent = '::highlight(bench){text-decoration:underline 1px}'
  document.head.append(style)
  document.body.replaceChildren(line)
}

/** Runs in the page: puts the ranges in and lets the text be painted anew, which it is without ranges too. */
async function paintWith({ count, isSpread, start, end }: Ranges & { start: string; end: string }): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const texts: Text[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  const [first] = texts
  if (!first) throw new Error('The page is empty')
  const isOneNode = texts.length === 1
  const last = isOneNode ? first.length - 10 : texts.length - 1
  const gap = isSpread ? Math.max(1, Math.floor(last / Math.max(1, count))) : isOneNode ? 10 : 1
  const ranges = Array.from({ length: count }, (_, at) => {
    const text = isOneNode ? first : (texts[at * gap] ?? first)
    const offset = isOneNode ? at * gap : 0
    return new StaticRange({ startContainer: text, startOffset: offset, endContainer: text, endOffset: Math.min(offset + 7, text.length) })
  })
  CSS.highlights.delete('bench')
  document.body.style.color = ''
  await nextFrame()
  await nextFrame()
  performance.mark(start)
  CSS.highlights.set('bench', new Highlight(...ranges))
  document.body.style.color = 'navy'
  await nextFrame()
  await nextFrame()
  performance.mark(end)
}
