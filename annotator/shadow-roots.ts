import { elementsThatMatch, firstChildOf, isConnected, matchesOf, nextSiblingOf, shadowRootOf } from './by-prototype.ts'
import { isElement } from './inline-flow.ts'
import type { Stretch } from './unread.ts'

/** The frequent ones of the elements that cannot be hosts, or hardly ever are while they have children. */
const UNLIKELY =
  'p,a,span,div,li,td,tr,dt,dd,br,em,b,i,strong,code,img,th,ul,ol,option,svg,svg *,math,math *,meta,link,style,script,noscript,template,small,sub,sup,wbr,ruby,rt'
const POSSIBLE_HOSTS = `:not(${UNLIKELY}),:empty:is(div,span,p)`
const PLACEHOLDER = ':is(div,section,main):empty'
/** Past so many a page pays more for the search than its reader gains. */
const MOST_HOSTS = 2_000

/** A page defines its elements when their script has come; nobody tells when they get their roots. Each look is twice as late as the one before. */
const FIRST_LOOK_MS = 500
const LAST_LOOK_MS = 64_000

export interface ShadowRoots {
  /** Finds those of a stretch, and waits for those of its elements that may have some later. */
  search: (stretch: Stretch) => void
  /** Whoever left the page may come back, and is found again then. */
  forgetGone: () => void
}

/** Finds the open shadow roots of a page, each once. */
export function findShadowRoots(signal: AbortSignal, onFound: (root: ShadowRoot) => void): ShadowRoots {
  const known = new Set<ShadowRoot>()
  const waiting = new Set<Element>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let pauseMs = FIRST_LOOK_MS

  /** @returns whether there is one */
  function find(host: Element): boolean {
    const root = shadowRootOf(host)
    if (!root) return false
    if (!known.has(root)) {
      known.add(root)
      onFound(root)
    }
    return true
  }

  function wait(): void {
    if (waiting.size > 0 && pauseMs <= LAST_LOOK_MS) timer ??= setTimeout(lookAgain, pauseMs)
    else waiting.clear()
  }

  function lookAgain(): void {
    timer = undefined
    pauseMs *= 2
    for (const host of waiting) if (!isConnected(host) || find(host)) waiting.delete(host)
    wait()
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    known.clear()
    waiting.clear()
  })
  return {
    search: (stretch) => {
      const before = waiting.size
      for (const host of possibleHosts(stretch)) if (!find(host) && mayBecomeHost(host) && waiting.size < MOST_HOSTS) waiting.add(host)
      if (waiting.size === before || signal.aborted) return
      pauseMs = FIRST_LOOK_MS
      wait()
    },
    forgetGone: () => {
      for (const root of known) if (!isConnected(root)) known.delete(root)
      for (const host of waiting) if (!isConnected(host)) waiting.delete(host)
    },
  }
}

function* possibleHosts({ first, last }: Stretch): Generator<Element> {
  for (let node: ChildNode | null = first; node; node = node === last ? null : nextSiblingOf(node)) {
    if (!isElement(node)) continue
    yield node
    if (!firstChildOf(node)) continue
    const hosts = elementsThatMatch(node, POSSIBLE_HOSTS)
    for (let at = 0; at < hosts.length && at < MOST_HOSTS; at++) yield hosts.item(at)
  }
}

/** Its script may be still to come: that of a custom element, or of what holds the place of something from elsewhere. */
function mayBecomeHost(element: Element): boolean {
  return String(element.localName).includes('-') || matchesOf(element, PLACEHOLDER)
}
