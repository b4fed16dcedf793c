import { closestTo, elementsIn, idOf, matchesOf, parentElementOf } from './by-prototype.ts'
import type { Dress } from './host.ts'
import { withHosts } from './readable.ts'
import { countElements } from './unread.ts'

/** `pointed` is the one the reader is at. */
export type MarkKind = 'known' | 'unknown' | 'pointed'

/** Not so far that in a tight heading it reads as a line over what is below. */
const OFFSET = 'text-underline-offset:min(28%,8px)'

/**
 * A hairline in the text's own colour, so that it shows on every background, and further below the text than a link's; of dots where no
 * table knows the version. The colour is left unsaid, because Chromium takes `currentColor` inside `color-mix()` for the root's.
 */
const STYLES: Record<MarkKind, string> = {
  known: `text-decoration:underline 1px;${OFFSET}`,
  unknown: `text-decoration:underline dotted 1.5px;${OFFSET}`,
  pointed: 'background:#f5b50059',
}
const MEDIA = 'not print'

/** A page that keeps throwing our sheet out is not argued with. */
const MOST_REPAIRS = 20
/** A page that needs more gets the style as a whole. */
const MOST_SCOPES = 500
/** A page that goes on growing is given the style of what it grows in: each new rule makes the browser look through its styles. */
const MOST_ADDITIONS = 4
/** Where more elements would get it at once, it is said only of those with the tag of the marked ones. */
const WIDEST_ELEMENTS = 4_000
/** Unless so many of them have it: to be given the style costs an element several times as much as to inherit it. */
const FEW_OF_WIDEST = 1_000

export interface MarkStyle {
  /** Gives these elements the style, or adds it again when the page has replaced its sheets (`document.adoptedStyleSheets = [...]`). */
  ensure: (kind: MarkKind, elements: Iterable<Element>) => void
  remove: () => void
}

/**
 * In Chromium the styles of highlights are inherited, and a page pays for every element that gets one: that is most of what marking costs.
 * So each is said of the nearest elements with an id, if there are few, and of elements by their tag only else.
 */
export function createMarkStyle(document: Document, names: Readonly<Record<MarkKind, string>>, dress?: Dress): MarkStyle {
  const sheet = dress ? undefined : new CSSStyleSheet({ media: MEDIA })
  const dressed = new Set<MarkKind>()
  const scopes: Record<MarkKind, Set<string>> = { known: new Set(), unknown: new Set(), pointed: new Set() }
  let additions = 0
  let repairsLeft = MOST_REPAIRS

  const ruleFor = (kind: MarkKind, scope: string) => `${scope}::highlight(${names[kind]}){${STYLES[kind]}}`

  /** @returns undefined for an element that has the style already */
  function scopeFor(element: Element, known: ReadonlySet<string>): string | undefined {
    const around = scopesAround(element)
    if (around.some((scope) => known.has(scope) || known.has(byTag(scope, element)))) return undefined
    const [nearest = EVERYWHERE, wider = EVERYWHERE] = around
    return additions >= MOST_ADDITIONS && !isWide(element, wider) ? wider : narrowed(nearest, element)
  }

  function addTo(sheet: CSSStyleSheet, kind: MarkKind, elements: Iterable<Element>): void {
    const known = scopes[kind]
    if (known.has(EVERYWHERE)) return
    const inPage = [...new Set([...elements].flatMap((element) => withHosts(element).slice(0, 1)))]
    const found = new Set(inPage.map((element) => scopeFor(element, known)).filter((scope) => scope !== undefined))
    if (found.size === 0) return
    additions += 1
    const isMuch = known.size + found.size > MOST_SCOPES
    for (const scope of isMuch ? scopesInWholePage(inPage) : found) {
      if (known.has(scope)) continue
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
      if (!sheet || !document.adoptedStyleSheets.includes(sheet)) return
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
    },
  }
}

const EVERYWHERE = ':root'
const NAMED = '[id]:not([id=""])'

/** Selectors for the elements with an id around an element, nearest first, and for the whole page last. */
function scopesAround(element: Element): string[] {
  const scopes: string[] = []
  let around: Element | null = element
  while (around) {
    const named: Element | null = closestTo(around, NAMED)
    if (named) scopes.push(`#${CSS.escape(idOf(named))}`)
    around = named && parentElementOf(named)
  }
  return [...scopes, EVERYWHERE]
}

/** Of all that is in a scope, what has the tag of this element. */
function byTag(scope: string, element: Element): string {
  return matchesOf(element, scope) ? scope : `${scope} ${CSS.escape(element.localName)}`
}

function isWide({ ownerDocument }: Element, scope: string): boolean {
  const around = ownerDocument.querySelector(scope)
  return !around || countElements(around, WIDEST_ELEMENTS) > WIDEST_ELEMENTS
}

/** Without regard to ids: of the page whatever has a tag of these elements, or all of it. */
function scopesInWholePage(elements: readonly Element[]): ReadonlySet<string> {
  const oneOfEachTag = new Map(elements.map((element) => [element.localName, element])).values()
  return new Set(Array.from(oneOfEachTag, (element) => narrowed(EVERYWHERE, element)))
}

/** The scope itself, or if it is wide and what has the tag of this element is rare in it, that alone. */
function narrowed(scope: string, element: Element): string {
  const around = element.ownerDocument.querySelector(scope)
  const last = around && elementsIn(around).item(WIDEST_ELEMENTS)
  if (!around || !last) return scope
  const alike = elementsIn(around, element.localName).item(FEW_OF_WIDEST)
  const areFew = !alike || (last.compareDocumentPosition(alike) & 4) > 0
  return areFew ? byTag(scope, element) : scope
}
