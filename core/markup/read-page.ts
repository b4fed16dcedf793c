import { visibleText } from '../text/plain-text.ts'
import { isBlock, isChrome, isEmphasis, mayHoldFooter, type Attributes } from './element-kinds.ts'
import { joinTexts, type Box, type Line, type Page, type Surroundings } from './page.ts'
import { parseMarkup, type Markup } from './parse-markup.ts'
import { findStreamedContent, isElement, visibleChildren, type StreamedContent } from './visible-children.ts'

/** Each step of the walk is a node to enter, or a box whose end is reached: a loop, since a page may nest thousands deep. */
type Step = { enter: Markup; into: Box; isInRunningText: boolean } | { leave: Box }

const LONGEST_NUMBER = 20

const nothingAround: Surroundings = {
  link: undefined,
  phrase: undefined,
  time: undefined,
  isHeading: false,
  isStrong: false,
  isRaised: false,
  isChrome: false,
  isAside: false,
  isHoldingFooter: false,
}

/** Of a page that broke off, the last figure may be half of one: `62.8` would be 62. */
function withoutCutNumber(html: string): string {
  return html.slice(0, -LONGEST_NUMBER) + html.slice(-LONGEST_NUMBER).replace(/[\d.,]+$/, '')
}

/** @throws SourceError when the markup is nested beyond reason */
export function readPage(html: string): Page {
  const top = parseMarkup(withoutCutNumber(html))
  const composer = new Composer()
  const root = composer.open('#page', {}, undefined)
  const streamed = findStreamedContent(top)
  const steps: Step[] = [{ leave: root }]
  pushChildren(steps, top, root, streamed)
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) composer.close(step.leave)
    else if (isElement(step.enter)) {
      const { name, attribs, children } = step.enter
      const box = composer.open(name, attribs, step.into, step.isInRunningText)
      steps.push({ leave: box })
      pushChildren(steps, children, box, streamed)
    } else if (step.enter.type === 'text' && 'data' in step.enter) composer.write(step.enter.data, step.into)
  }
  return composer.page(baseHrefOf(top))
}

function pushChildren(steps: Step[], children: readonly Markup[], into: Box, streamed: StreamedContent): void {
  const visible = visibleChildren(children, streamed)
  const isInRunningText = visible.some((child) => child.type === 'text' && 'data' in child && /\S/.test(child.data))
  for (const enter of visible.reverse()) steps.push({ enter, into, isInRunningText })
}

function baseHrefOf(top: readonly Markup[]): string | undefined {
  const waiting = [...top].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || node.name === 'body') continue
    if (node.name === 'base' && node.attribs.href) return node.attribs.href
    if (node.name === 'html' || node.name === 'head') waiting.push(...[...node.children].reverse())
  }
  return undefined
}

/** Lays boxes and texts out in order, and starts a new line at every block border. */
class Composer {
  readonly #boxes: Box[] = []
  readonly #texts: Box[] = []
  readonly #lines: Line[] = []
  #border: 'none' | 'break' | 'block' = 'block'
  /** The last text, while only comments and `<wbr>` stand between it and the next one. */
  #open: Box | undefined

  open(tag: string, attributes: Attributes, parent: Box | undefined, isInRunningText = false): Box {
    const box = this.#add(tag, attributes, parent)
    box.isBlock = tag !== 'br' && isBlock(tag, attributes, isInRunningText)
    if (tag === 'br') this.#breakLine('break')
    this.#passBorder(box)
    return box
  }

  close(box: Box): void {
    box.to = this.#texts.length
    box.end = this.#boxes.length
    this.#passBorder(box)
  }

  write(raw: string, parent: Box): void {
    // A blank line inside a text is a border that only white-space rules can have meant; inside <pre> every line is.
    const isPreformatted = parent.tag === 'pre'
    const parts = raw.split(isPreformatted ? /\n/ : /(?<=\S[ \t]*)\n[ \t]*\n\s*(?=\S)/)
    parts.forEach((part, index) => {
      if (index > 0) this.#breakLine(isPreformatted ? 'break' : 'block')
      if (!isPreformatted) this.#writeRun(part, parent)
      else
        for (const piece of part.split(/ {2,}|\t/)) {
          this.#writeRun(piece, parent)
          this.#open = undefined
        }
    })
  }

  page(baseHref: string | undefined): Page {
    for (const line of this.#lines) line.text = joinTexts(this.#texts.slice(line.from, line.to))
    return { boxes: this.#boxes, texts: this.#texts, lines: this.#lines, baseHref }
  }

  #writeRun(raw: string, parent: Box): void {
    const text = spaced(raw)
    const last = this.#texts.at(-1)
    if (text.trim() === '') {
      if (text !== '' && last && !last.text.endsWith(' ')) last.text += ' '
    } else if (this.#open && this.#open.parent === parent) this.#open.text += text
    else this.#startText(text, parent)
  }

  #startText(text: string, parent: Box): void {
    const box = this.#add('#text', {}, parent)
    if (this.#border !== 'none') {
      this.#lines.push({ from: box.from, to: box.from, text: '', isAfterBreak: this.#border === 'break' })
      this.#border = 'none'
    }
    box.text = text
    box.line = this.#lines.length - 1
    this.#texts.push(box)
    box.to = this.#texts.length
    box.end = this.#boxes.length
    const line = this.#lines.at(-1)
    if (line) line.to = box.to
    this.#open = box
  }

  #add(tag: string, attributes: Attributes, parent: Box | undefined): Box {
    const place = { from: this.#texts.length, to: this.#texts.length, index: this.#boxes.length, end: 0, line: 0 }
    const box: Box = { tag, attributes, parent, children: [], around: nothingAround, isBlock: false, text: '', ...place }
    box.around = surroundings(box, parent?.around ?? nothingAround)
    parent?.children.push(box)
    this.#boxes.push(box)
    return box
  }

  #passBorder(box: Box): void {
    if (box.tag === 'br') return
    if (box.isBlock) this.#breakLine('block')
    else if (box.tag !== 'wbr') this.#open = undefined
  }

  #breakLine(border: 'break' | 'block'): void {
    this.#open = undefined
    // Two breaks leave a blank line between, as a block does.
    this.#border = this.#border === 'none' ? border : 'block'
  }
}

/** Collapsed, invisible characters dropped, a space kept at either end. */
function spaced(raw: string): string {
  const text = visibleText(raw)
  if (text === '') return /\s/.test(raw) ? ' ' : ''
  return (/^\s/.test(raw) ? ' ' : '') + text + (/\s$/.test(raw) ? ' ' : '')
}

function surroundings(box: Box, around: Surroundings): Surroundings {
  const { tag, attributes } = box
  if (tag === '#text') return around
  const isRaised = tag === 'sup' || tag === 'sub'
  return {
    link: tag === 'a' && attributes.href !== undefined ? box : around.link,
    phrase: isEmphasis(tag) ? around.phrase : box,
    time: tag === 'time' ? box : around.time,
    isHeading: around.isHeading || /^h[1-6]$/.test(tag) || attributes.role === 'heading',
    isStrong: around.isStrong || tag === 'strong' || tag === 'b',
    isRaised: around.isRaised || isRaised,
    isChrome: around.isChrome || isChrome(tag, attributes, around.isHoldingFooter),
    isAside: around.isAside || tag === 'aside' || attributes.role === 'complementary',
    isHoldingFooter: around.isHoldingFooter || mayHoldFooter(tag),
  }
}
