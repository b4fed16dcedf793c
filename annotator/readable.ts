/** Where names are left alone: what is no prose, what the reader is writing, and editors, which watch their own text. */
const UNREADABLE = [
  'script,style,noscript,textarea,select,title,svg,math',
  '[contenteditable]:not([contenteditable="false" i]),[role=textbox]',
  '.monaco-editor,.CodeMirror,.cm-editor,.ace_editor,.xterm',
].join()

/** A text node larger than this is no prose, and marks in it cost seconds: the browser paints each by laying out the whole node. */
const MOST_CHARS = 65_536

export function isReadable(text: Text): boolean {
  if (text.ownerDocument.designMode === 'on') return false
  let element = text.parentElement ?? hostOf(text)
  while (element && !element.closest(UNREADABLE)) element = hostOf(element)
  return element === undefined
}

function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode()
  return 'host' in root ? (root as ShadowRoot).host : undefined
}

export function isTooLong(text: Text): boolean {
  return text.length > MOST_CHARS
}

/** A page, not an XML tree, an image or a feed shown by the browser. */
export function isPage(document: Document): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(document.contentType)
}
