import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { buildBlank } from '../tests/bench/surfaces/build-blank.ts'
import { fillHistory } from '../tests/bench/surfaces/fill-history.ts'
import { timeOpening, type Opening, type Surface } from '../tests/bench/surfaces/time-opening.ts'
import { readRecordedBodies } from '../tests/bench/refresh/recorded-bodies.ts'
import { launchWith, type BenchBrowser } from '../tests/bench/pages/launch.ts'
import { fixed, printTable, printVerdicts, type Verdict } from '../tests/bench/report.ts'
import { popupSize } from '../tests/e2e/pages/popup-page.ts'
import { startInternet } from '../tests/internet/internet.ts'
import { findBrowser } from './find-browser.ts'
import { StepError } from './step.ts'

const OUTPUT = join(import.meta.dirname, '../.output')
const RELEASE = join(OUTPUT, 'chrome-mv3')
const BLANK = join(OUTPUT, 'bench/blank-surfaces')
const STORED_DAYS = 30
const MOST_TIMES = 1.5
const MOST_ADDED_MS = 100
const MOST_SHIFT = 0.01

const popup: Surface = { file: 'popup.html', title: 'popup', viewport: popupSize, selectors: ['main p', 'tbody tr'] }
const newTab: Surface = { file: 'newtab.html', title: 'new tab', viewport: { width: 1280, height: 900 }, selectors: ['main p', 'tbody tr'] }
const blankOf = (surface: Surface): Surface => ({ ...surface, selectors: ['main'] })

/**
 * How soon popup and new tab show what is stored, beside pages of one word that the same Vue draws. No source answers meanwhile, so
 * whatever is painted was stored.
 */
export async function benchSurfaces({ recorded, rounds }: { recorded: string | undefined; rounds: number }): Promise<void> {
  const found = findBrowser('chromium')
  if (!found) throw new StepError('There is no Chromium on this machine.', 'npm test would say what to do.')
  await access(RELEASE).catch(() => {
    throw new StepError('There is no build to measure.', 'Run: npm run build:chrome')
  })
  await buildBlank([popup, newTab], BLANK)
  const bodies = recorded === undefined ? new Map<string, string>() : await readRecordedBodies(recorded)
  const internet = await startInternet()
  for (const [sourceId, body] of bodies) internet.setBody(sourceId, body)
  const [ours, blank] = [await launchWith(RELEASE, found.path, internet.port), await launchWith(BLANK, found.path, internet.port)]
  try {
    await fetchAndFill(ours)
    internet.fail('*', { kind: 'silence' })
    console.log(`Opening with ${STORED_DAYS} days of stored editions, ${bodies.size} answers as recorded, ${rounds} rounds, medians in ms`)
    const verdicts: Verdict[] = []
    const rows = [['', 'painted', 'first paint', 'largest paint', 'layout shift', 'thread']]
    for (const surface of [popup, newTab]) {
      const [own, empty] = await openInTurns([() => timeOpening(ours, surface), () => timeOpening(blank, blankOf(surface))], rounds)
      if (!own || !empty) throw new Error('Nothing was opened')
      rows.push(rowOf(surface.title, own), rowOf(`blank ${surface.title}`, empty))
      verdicts.push(...judge(surface, own, empty))
    }
    printTable(rows)
    printVerdicts(verdicts)
  } finally {
    await Promise.all([ours.context.close(), blank.context.close()])
    await internet.close()
  }
}

async function fetchAndFill({ context, extensionOrigin }: BenchBrowser): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${extensionOrigin}/options.html`)
  await page.evaluate(`chrome.runtime.sendMessage({ name: 'refresh', args: { everySource: true } })`)
  await fillHistory(page, STORED_DAYS)
  await page.close()
}

/** Each in every round, so that a slow moment of the machine meets all; the first round only warms. */
async function openInTurns(opens: readonly (() => Promise<Opening>)[], rounds: number): Promise<Opening[]> {
  const openings: Opening[][] = opens.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [at, open] of opens.entries()) {
      const opening = await open()
      if (round > 0) openings[at]?.push(opening)
    }
  }
  return openings.map(medianOf)
}

function medianOf(openings: readonly Opening[]): Opening {
  const middle = (figure: keyof Opening) => openings.map((opening) => opening[figure]).sort((a, b) => a - b)[Math.floor(openings.length / 2)] ?? NaN
  return {
    paintedMs: middle('paintedMs'),
    firstPaintMs: middle('firstPaintMs'),
    largestPaintMs: middle('largestPaintMs'),
    layoutShift: Math.max(...openings.map(({ layoutShift }) => layoutShift)),
    threadMs: middle('threadMs'),
  }
}

function rowOf(title: string, { paintedMs, firstPaintMs, largestPaintMs, layoutShift, threadMs }: Opening): string[] {
  return [title, fixed(paintedMs), fixed(firstPaintMs), fixed(largestPaintMs), layoutShift.toFixed(4), fixed(threadMs)]
}

function judge({ title }: Surface, own: Opening, empty: Opening): Verdict[] {
  const times = title === popup.title ? own.paintedMs / empty.paintedMs : own.firstPaintMs / empty.firstPaintMs
  const what = title === popup.title ? 'lead and board painted' : 'first contentful paint'
  const addedMs = own.threadMs - empty.threadMs
  return [
    { bar: `${title}: ${what} ≤ ${MOST_TIMES} × blank`, measured: `${times.toFixed(2)} ×`, isHeld: times <= MOST_TIMES },
    title === popup.title
      ? { bar: `${title}: added to the thread, scripting and all, ≤ ${MOST_ADDED_MS} ms`, measured: `${fixed(addedMs)} ms`, isHeld: addedMs <= MOST_ADDED_MS }
      : { bar: `${title}: layout shift ≤ ${MOST_SHIFT}`, measured: own.layoutShift.toFixed(4), isHeld: own.layoutShift <= MOST_SHIFT },
  ]
}
