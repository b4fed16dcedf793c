import type { Dress } from './host.ts'

/**
 * A hairline in the text's own colour, so that it shows on every background, and further below the text than a link's; of dots where no
 * table knows the version. The colour is left unsaid, because Chromium takes `currentColor` inside `color-mix()` for the root's.
 */
function markCss({ known, unknown, pointed }: MarkNames): string {
  const line = (name: string, style: string) => `::highlight(${name}){text-decoration:underline ${style};text-underline-offset:.28em}`
  return `@media not print{${line(known, '1px')}${line(unknown, 'dotted 1.5px')}::highlight(${pointed}){background:#f5b50059}}`
}

/** The highlights' names; `pointed` is the one the reader is at. */
interface MarkNames {
  known: string
  unknown: string
  pointed: string
}

/** A page that keeps throwing our sheet out is not argued with. */
const MOST_REPAIRS = 20

export interface MarkStyle {
  /** Adds the style, or adds it again when the page has replaced its sheets (`document.adoptedStyleSheets = [...]`). */
  ensure: (root: Document | ShadowRoot) => void
  remove: () => void
}

export function createMarkStyle(names: MarkNames, dress?: Dress): MarkStyle {
  if (dress) {
    dress(markCss(names))
    return { ensure: () => undefined, remove: () => undefined }
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(markCss(names))
  const roots = new Set<Document | ShadowRoot>()
  let repairsLeft = MOST_REPAIRS
  return {
    ensure: (root) => {
      if (root.adoptedStyleSheets.includes(sheet) || (roots.has(root) && repairsLeft-- <= 0)) return
      roots.add(root)
      // At the end, so that a page which counts its sheets from the front still finds them.
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    },
    remove: () => {
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
      roots.clear()
    },
  }
}
