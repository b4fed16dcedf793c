import type { Dress } from './host.ts'

/** The highlights' names; `pointed` is the one the reader is at. */
interface MarkNames {
  known: string
  unknown: string
  pointed: string
}

/**
 * A hairline in the text's own colour, so that it shows on every background, and further below the text than a link's; of dots where no
 * table knows the version. The colour is left unsaid, because Chromium takes `currentColor` inside `color-mix()` for the root's.
 */
function markCss({ known, unknown, pointed }: MarkNames, of: string): string {
  const line = (name: string, style: string) => `${of}::highlight(${name}){text-decoration:underline ${style};text-underline-offset:28%}`
  return `@media not print{${line(known, '1px')}${line(unknown, 'dotted 1.5px')}${of}::highlight(${pointed}){background:#f5b50059}}`
}

/** A page that keeps throwing our sheet out is not argued with. */
const MOST_REPAIRS = 20

export interface MarkStyle {
  /** Adds the style, or adds it again when the page has replaced its sheets (`document.adoptedStyleSheets = [...]`). */
  ensure: () => void
  remove: () => void
}

/**
 * In Chromium the styles of highlights are inherited, also into shadow roots: said of the root they cost half of what they cost said of
 * every element, and adding a style is most of what marking costs a page.
 */
export function createMarkStyle(document: Document, names: MarkNames, dress?: Dress): MarkStyle {
  if (dress) {
    void dress(markCss(names, ''))
    return { ensure: () => undefined, remove: () => undefined }
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(markCss(names, ':root'))
  let repairsLeft = MOST_REPAIRS
  return {
    ensure: () => {
      if (document.adoptedStyleSheets.includes(sheet) || repairsLeft-- <= 0) return
      // At the end, so that a page which counts its sheets from the front still finds them.
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    remove: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
    },
  }
}
