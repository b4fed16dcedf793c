import { locale, say } from '../core/language/say.ts'
import { addStyle } from './add-style.ts'
import { boxOfElement } from './by-prototype.ts'
import { layoutAround } from './flat-tree.ts'
import type { Host } from './host.ts'
import type { Mark } from './find-in-page.ts'
import { boxesOf } from './hit-test.ts'
import { visibleBox, type Box } from './place-card.ts'

const SAID_CSS = '.said{position:absolute;top:0;left:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}'

export interface MentionWalk {
  /** Goes to the next mention, or the one before; from the top of the viewport when there was none yet, from where that was when it is gone. */
  step: (direction: 1 | -1) => void
  goTo: (mark: Mark) => void
  /** Where the walk is; else the first mention in view. */
  here: () => Mark | undefined
}

interface WalkParts {
  document: Document
  host: Host
  inOrder: () => Mark[]
  has: (mark: Mark) => boolean
  /** Shows where the walk is. */
  point: (mark: Mark) => void
  describe: (mark: Mark) => string
}

/** From mention to mention by keyboard. What is reached is scrolled to, shown, and said to screen readers. */
export function createMentionWalk({ document, host, inOrder, has, point, describe }: WalkParts): MentionWalk {
  let at: Mark | undefined
  /** How far down the window what comes next begins, where `at` does not tell. */
  let fromPx = 0
  let said: HTMLElement | undefined

  function goTo(mark: Mark): void {
    at = mark
    bringIntoView(mark)
    fromPx = topOf(mark) + 1
    point(mark)
  }

  function tell(text: string): void {
    if (!said) {
      const root = host.root()
      addStyle(root, SAID_CSS)
      said = document.createElement('div')
      said.className = 'said'
      said.role = 'status'
      said.lang = locale()
      root.append(said)
    }
    said.textContent = text
  }

  /** The page may have written the one it was at anew, as lists do that draw themselves while they are scrolled. */
  function isAhead(mark: Mark): boolean {
    return topOf(mark) >= fromPx
  }

  /** Where the walk is; else on the other side of where it begins than it goes. */
  function placeIn(marks: readonly Mark[], direction: 1 | -1): number {
    const held = at ? marks.indexOf(at) : -1
    if (held >= 0) return held
    const ahead = marks.findIndex(isAhead)
    return (ahead < 0 ? marks.length : ahead) - (direction > 0 ? 1 : 0)
  }

  return {
    step: (direction) => {
      const marks = inOrder()
      const next = marks[(placeIn(marks, direction) + direction + marks.length) % marks.length]
      if (!next) return
      goTo(next)
      tell(say('annotator.position', { mention: describe(next), at: marks.indexOf(next) + 1, count: marks.length }))
    },
    goTo,
    here: () => (at && has(at) ? at : inOrder().find(isAhead)),
  }
}

/** As far as its element is brought into view by the browser, and from there by hand: in a long or wide one it is somewhere else. */
function bringIntoView({ range }: Mark): void {
  const around = layoutAround(range.startContainer)
  around?.scrollIntoView({ block: 'center', behavior: 'instant' })
  for (let element = around; element; element = layoutAround(element)) {
    if (/auto|scroll/.test(getComputedStyle(element).overflow)) scrollTo(range, element, boxOfElement(element))
  }
  scrollTo(range, window, visibleBox())
}

/** To the middle of its height, and as far to a side as the name has room, with as much behind it. */
function scrollTo(range: AbstractRange, scroller: Element | Window, view: Box): void {
  const [box] = boxesOf(range)
  if (!box) return
  const left = Math.min(box.left - view.left, Math.max(0, box.left + 2 * box.width - view.left - view.width))
  scroller.scrollBy({ left, top: box.top + (box.height - view.height) / 2 - view.top, behavior: 'instant' })
}

function topOf({ range }: Mark): number {
  return boxesOf(range)[0]?.top ?? -1
}
