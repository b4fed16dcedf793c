import type { Dress } from './host.ts'

/** `pointed` is the one the reader is at. */
export type MarkKind = 'known' | 'unknown' | 'pointed'

/**
 * A hairline in the text's own colour, so that it shows on every background, and further below the text than a link's; of dots where no
 * table knows the version. The colour is left unsaid, because Chromium takes `currentColor` inside `color-mix()` for the root's.
 */
const STYLES: Record<MarkKind, string> = {
  known: 'text-decoration:underline 1px;text-underline-offset:28%',
  unknown: 'text-decoration:underline dotted 1.5px;text-underline-offset:28%',
  pointed: 'background:#f5b50059',
}
const MEDIA = 'not print'

/** A page that keeps throwing our sheet out is not argued with. */
const MOST_REPAIRS = 20

export interface MarkStyle {
  /** Adds the style of these, or adds it again when the page has replaced its sheets (`document.adoptedStyleSheets = [...]`). */
  ensure: (kinds: readonly MarkKind[]) => void
  remove: () => void
}

/**
 * In Chromium the styles of highlights are inherited, also into shadow roots: said of the root they cost half of what they cost said of
 * every element. Adding one is most of what marking costs a page, and each costs by itself, so none is added before it is needed.
 */
export function createMarkStyle(document: Document, names: Readonly<Record<MarkKind, string>>, dress?: Dress): MarkStyle {
  const added = new Set<MarkKind>()
  const sheet = dress ? undefined : new CSSStyleSheet({ media: MEDIA })
  let repairsLeft = MOST_REPAIRS

  function add(kind: MarkKind): void {
    const rule = `::highlight(${names[kind]}){${STYLES[kind]}}`
    void dress?.(`@media ${MEDIA}{${rule}}`)
    sheet?.insertRule(`:root${rule}`)
  }

  return {
    ensure: (kinds) => {
      for (const kind of kinds) {
        if (added.has(kind)) continue
        added.add(kind)
        add(kind)
      }
      if (!sheet || document.adoptedStyleSheets.includes(sheet) || repairsLeft-- <= 0) return
      // At the end, so that a page which counts its sheets from the front still finds them.
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    remove: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
    },
  }
}
