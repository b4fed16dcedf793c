import type { FoldedMutations } from './fold-mutations.ts'
import { isPage } from './readable.ts'
import { readingArea, watchReadingArea } from './reading-area.ts'
import { findShadowRoots } from './shadow-roots.ts'
import { runInSlices, untilIdle, untilLaidOut, untilNextLayout } from './slices.ts'
import { countElements, countNodes, createUnread, type Stretch } from './unread.ts'
import { BATCH_MS, watchPage } from './watch-page.ts'

/** A frame smaller than this shows nothing to read. */
const LEAST_SIDE_PX = 50

/** A page of fewer elements is read as it stands: asking where its parts lie would cost more than reading those that are far. */
const SHORT_ELEMENTS = 8_000
/** Any other is read in idle time so much farther than its reader goes: for the list of its names. */
const MOST_IDLE_CHARS = 20_000
/** Or so far, where there is little text. */
const MOST_IDLE_NODES = 8_000
/** What is near may wait so long for the rest: shown together they cost one repaint, not two. */
const MOST_WAIT_MS = 30
/** What is far is read once nothing new came near for so long. */
const REST_AFTER_MS = 500
/** When that is done and still nothing came, the page is calm. */
const CALM_AFTER_MS = 2_000

/** How long the page has not changed. At rest all of it was read that is to be. */
export type Stillness = 'busy' | 'resting' | 'calm'

/** All that is near was read, or all there is. */
export interface Pause {
  /** Something has become editable meanwhile, or ceased to be. */
  isEditingChanged: boolean
  stillness: Stillness
}

export interface PageReader {
  /** What of the page is followed; all of it where nothing is said. */
  within?: Element | undefined
  /** Reads a stretch of the page, a millisecond's work at each step. Tells how many characters it had. */
  read: (stretch: Stretch) => Generator<unknown, number>
  /** What is to be done then, step by step. */
  pause?: (pause: Pause) => Generator<unknown>
  /** Time for what was put off: the page is about to be painted anyway, or rests. */
  catchUp?: () => void
  /** The reader is somewhere else now, and nothing is to be read there. */
  onMove?: () => void
  /** Whether it matters where the reader is, though all was read: to listen costs the page a frame. */
  isMoveWanted?: () => boolean
  /** Whether nothing more is to be read beyond what is near. */
  isFull?: () => boolean
  isOurs: (node: Node) => boolean
  /** The page has changed, and nothing is painted yet. */
  onRecords?: (records: readonly MutationRecord[]) => void
  /** Nobody has read the page before, so that it may not be laid out yet. */
  isFirst: boolean
}

export interface PageFollower {
  /** Something is to be read once more, when it is near. */
  readAgain: (node: ChildNode) => void
}

/**
 * Leads a reader through the page: what is near the viewport first, then in idle time the rest, up to a bound; from then on what
 * changes, and what comes near. Shadow roots that are open are parts of the page.
 */
export function followPage(document: Document, signal: AbortSignal, reader: PageReader): PageFollower {
  const unread = createUnread(reader.within)
  let idleChars = 0
  let idleNodes = 0
  let isRunning = false
  let isAsked = false
  let isEditingChanged = false
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let moveTimer: ReturnType<typeof setTimeout> | undefined

  const page = watchPage({ isOurs: reader.isOurs, onRecords: reader.onRecords, onChange: onChanged })
  const area = watchReadingArea({ onMoving: () => reader.catchUp?.(), onMove: onMoved, isChanging: page.isCollecting })
  const roots = findShadowRoots(signal, (root) => {
    page.observe(root)
    for (const child of root.childNodes) unread.add(child)
    if (!isRunning) void run()
  })

  function onChanged(changes: FoldedMutations): void {
    isEditingChanged ||= changes.isEditingChanged
    if (changes.hasLoss) roots.forgetGone()
    for (const node of changes.roots) unread.add(node)
    void run()
  }

  function onMoved(): void {
    if (!unread.isEmpty()) void run()
    // What the page changes as it is scrolled is to be shown together with what came near.
    else if (page.isCollecting()) moveTimer ??= setTimeout(tellMove, BATCH_MS)
    else tellMove()
  }

  function tellMove(): void {
    moveTimer = undefined
    reader.onMove?.()
  }

  function* readNear(isShort: boolean): Generator<unknown> {
    if (!isShort) area.listen()
    for (const stretch of unread.take(isShort ? undefined : readingArea())) {
      if (stretch) yield* readOne(stretch)
      else yield
    }
  }

  function* readRest(untilMs = Infinity): Generator<unknown> {
    for (const stretch of unread.take()) {
      if (stretch) {
        idleNodes += countNodes(stretch, MOST_IDLE_NODES)
        idleChars += yield* readOne(stretch)
      }
      yield
      if (!mayReadOn() || performance.now() > untilMs) return
    }
  }

  function mayReadOn(): boolean {
    return !reader.isFull?.() && idleChars < MOST_IDLE_CHARS && idleNodes < MOST_IDLE_NODES
  }

  function isMoreWanted(): boolean {
    return !unread.isEmpty() && mayReadOn()
  }

  function* readOne(stretch: Stretch): Generator<unknown, number> {
    const chars = yield* reader.read(stretch)
    roots.search(stretch)
    return chars
  }

  /** One run at a time; what comes meanwhile is another. */
  async function run(): Promise<void> {
    isAsked = true
    if (isRunning) return
    clearTimeout(restTimer)
    await alone(async () => {
      while (isAsked && !signal.aborted) {
        isAsked = false
        const isShort = countElements(document, SHORT_ELEMENTS) <= SHORT_ELEMENTS
        if (!isShort) await untilNextLayout(document)
        await runInSlices(readWhatIsNear(isShort, performance.now() + MOST_WAIT_MS), 'soon', signal)
      }
    })
    rest()
  }

  /** Whatever goes wrong in it, what comes later is read. */
  async function alone(work: () => Promise<void>): Promise<void> {
    isRunning = true
    try {
      await work()
    } finally {
      isRunning = false
    }
  }

  /** Of a page that is read and drawn, nothing more is to be done until it changes. */
  function rest(): void {
    if (isMoreWanted() || reader.isMoveWanted?.()) waitIdly(REST_AFTER_MS, readWhatIsLeft, becomeCalm)
  }

  function becomeCalm(): void {
    if (reader.isMoveWanted?.()) waitIdly(CALM_AFTER_MS, () => pause('calm'))
  }

  function waitIdly(afterMs: number, steps: () => Generator<unknown>, then?: () => void): void {
    clearTimeout(restTimer)
    if (!signal.aborted) restTimer = setTimeout(() => void runIdly(steps, then), afterMs)
  }

  async function runIdly(steps: () => Generator<unknown>, then?: () => void): Promise<void> {
    await untilIdle()
    if (isRunning) return
    if (page.isCollecting()) return waitIdly(REST_AFTER_MS, steps, then)
    await alone(() => runInSlices(steps(), 'idle', signal))
    if (isAsked) void run()
    else then?.()
  }

  function* readWhatIsNear(isShort: boolean, untilMs: number): Generator<unknown> {
    yield* readNear(isShort)
    if (mayReadOn()) yield* readRest(untilMs)
    yield* pause('busy')
  }

  function* readWhatIsLeft(): Generator<unknown> {
    if (!isMoreWanted()) return reader.catchUp?.()
    yield* readRest()
    yield* pause('resting')
  }

  function* pause(stillness: Stillness): Generator<unknown> {
    yield
    // Whoever hears of a pause looks at where the reader is, too.
    clearTimeout(moveTimer)
    moveTimer = undefined
    const hasEditingChanged = isEditingChanged
    isEditingChanged = false
    if (reader.pause) yield* reader.pause({ isEditingChanged: hasEditingChanged, stillness })
    const isMoveWanted = reader.isMoveWanted?.() === true
    if (!unread.isEmpty() || isMoveWanted) area.listen()
    if (isMoveWanted) area.listenClosely()
  }

  function startOnceSeen(): void {
    if (document.visibilityState === 'hidden') document.addEventListener('visibilitychange', startOnceSeen, { once: true, signal })
    else if (reader.isFirst) void untilLaidOut().then(start)
    else start()
  }

  function start(): void {
    if (signal.aborted) return
    if (window !== top && (innerWidth < LEAST_SIDE_PX || innerHeight < LEAST_SIDE_PX)) return addEventListener('resize', start, { once: true, signal })
    const whole = reader.within ?? document.body
    page.observe(reader.within ?? document)
    if (whole) unread.add(whole)
    void run()
  }

  if (!isPage(document) || signal.aborted) return { readAgain: () => undefined }
  signal.addEventListener('abort', () => {
    page.stop()
    area.stop()
    unread.clear()
    clearTimeout(restTimer)
    clearTimeout(moveTimer)
  })
  startOnceSeen()
  return {
    readAgain: (node) => {
      unread.add(node)
      void run()
    },
  }
}
