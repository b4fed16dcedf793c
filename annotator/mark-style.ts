import type { Dress } from './host.ts'
import { hostOf } from './readable.ts'
import { countElements } from './unread.ts'

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
/** A page that needs more gets the style as a whole. */
const MOST_SCOPES = 500
/** A page that goes on growing is given the style of what it grows in: each new rule makes the browser look through its styles. */
const MOST_ADDITIONS = 4
/** Unless so many elements would get it at once. */
const WIDEST_ELEMENTS = 4_000

export interface MarkStyle {
  /** Gives these elements the style, or adds it again when the page has replaced its sheets (`document.adoptedStyleSheets = [...]`). */
  ensure: (kind: MarkKind, elements: Iterable<Element>) => void
  remove: () => void
}

/**
 * In Chromium the styles of highlights are inherited, and a page pays for every element that gets one: that is most of what marking costs.
 * So each is said of the nearest elements with an id, if there are few, and of the whole page only else.
 */
export function createMarkStyle(document: Document, names: Readonly<Record<MarkKind, string>>, dress?: Dress): MarkStyle {
  const sheet = dress ? undefined : new CSSStyleSheet({ media: MEDIA })
  const dressed = new Set<MarkKind>()
  const scopes: Record<MarkKind, Set<string>> = { known: new Set(), unknown: new Set(), pointed: new Set() }
  let additions = 0
  let repairsLeft = MOST_REPAIRS

  const ruleFor = (kind: MarkKind, scope: string) => `${scope}::highlight(${names[kind]}){${STYLES[kind]}}`

  function isSmall(scope: string): boolean {
    const element = document.querySelector(scope)
    return element !== null && countElements(element, WIDEST_ELEMENTS) <= WIDEST_ELEMENTS
  }

  /** @returns undefined for an element that has the style already */
  function scopeFor(element: Element, known: ReadonlySet<string>): string | undefined {
    const around = scopesAround(element)
    if (around.some((scope) => known.has(scope))) return undefined
    const [nearest = EVERYWHERE, wider = EVERYWHERE] = around
    return additions >= MOST_ADDITIONS && isSmall(wider) ? wider : nearest
  }

  function addTo(sheet: CSSStyleSheet, kind: MarkKind, elements: Iterable<Element>): void {
    const known = scopes[kind]
    if (known.has(EVERYWHERE)) return
    const found = new Set(Array.from(elements, (element) => scopeFor(element, known)).filter((scope) => scope !== undefined))
    if (found.size === 0) return
    additions += 1
    const isMuch = found.has(EVERYWHERE) || known.size + found.size > MOST_SCOPES
    for (const scope of isMuch ? [EVERYWHERE] : found) {
      known.add(scope)
      sheet.insertRule(ruleFor(kind, scope))
    }
  }

  return {
    ensure: (kind, elements) => {
      if (dress && !dressed.has(kind)) void dress(`@media ${MEDIA}{${ruleFor(kind, '')}}`)
      dressed.add(kind)
      if (!sheet) return
      addTo(sheet, kind, elements)
      if (document.adoptedStyleSheets.includes(sheet) || repairsLeft-- <= 0) return
      // At the end, so that a page which counts its sheets from the front still finds them.
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    remove: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
    },
  }
}

const EVERYWHERE = ':root'
const NAMED = '[id]:not([id=""])'

/** Selectors for the elements with an id around an element, nearest first, in the page itself: from there the style is inherited, also into shadow roots. */
function scopesAround(element: Element): string[] {
  let inPage = element
  for (let host = hostOf(element); host; host = hostOf(host)) inPage = host
  const scopes: string[] = []
  for (let named = inPage.closest(NAMED); named; named = named.parentElement?.closest(NAMED) ?? null) scopes.push(`#${CSS.escape(named.id)}`)
  return scopes
}
