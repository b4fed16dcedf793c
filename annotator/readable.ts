import { closestTo, parentElementOf, rootOf } from './by-prototype.ts'

/** What is written for screen readers alone, by the names that style sheets give it; the last one is Reddit's, over each of its titles. */
export const OUT_OF_SIGHT = '[class*=visually-hidden],.sr-only,.screen-reader-text,faceplate-screen-reader-content'
/** The parents whose own text no reader sees. */
const NO_PROSE = 'script,style,noscript,template,textarea,title'
/**
 * Where names are left alone: what is no prose, what would be read in place of a picture, what the reader is writing, what nobody sees,
 * and editors, which watch their own text.
 */
const UNREADABLE = [
  NO_PROSE,
  'select,svg,math,iframe,canvas,video,audio,progress,meter',
  '[contenteditable]:not([contenteditable="false" i]),[role=textbox]',
  OUT_OF_SIGHT,
  '.monaco-editor,.CodeMirror,.cm-editor,.ace_editor,.xterm',
].join()
const TAGS_WITHOUT_PROSE = new Set(NO_PROSE.split(','))

/** A text node larger than this is no prose, and marks in it cost seconds: the browser paints each by laying out the whole node. */
const MOST_CHARS = 65_536

/** A quick look at a text's parent alone. */
export function isProse(text: Text): boolean {
  const parent = text.parentElement
  return parent === null || isProseElement(parent)
}

export function isProseElement({ localName }: Element): boolean {
  return !TAGS_WITHOUT_PROSE.has(localName)
}

/** Whether names in an element may be marked, through all shadow roots around it. */
export function isReadable(element: Element | null): boolean {
  if (document.designMode === 'on') return false
  let around = element ?? undefined
  while (around && !closestTo(around, UNREADABLE)) around = hostOf(around)
  return around === undefined
}

export function hostOf(node: Node): Element | undefined {
  const root = rootOf(node)
  return 'host' in root ? (root as ShadowRoot).host : undefined
}

/** A node behind the hosts in which it is, the outermost first. */
export function withHosts<Own extends Node>(node: Own): (Element | Own)[] {
  const host = hostOf(node)
  return host ? [...withHosts(host), node] : [node]
}

/** The element around a node, also out of a shadow root. */
export function elementAround(node: Node): Element | undefined {
  return parentElementOf(node) ?? hostOf(node)
}

export function isTooLong(text: Text): boolean {
  return text.length > MOST_CHARS
}

/** A page, not an XML tree, an image or a feed shown by the browser. */
export function isPage(document: Document): boolean {
  return /html/.test(document.contentType)
}
