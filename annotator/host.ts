import { randomName } from './random-name.ts'

/** So often the element is put back into a page that throws it out; then the page has its way. */
const MOST_RETURNS = 3

/** The one element that the annotator adds to a page, beside `body`: made when it is first needed, with a closed shadow root. */
export interface Host {
  /** Where to put things. Puts the element back if the page threw it out, a few times. */
  root: () => ShadowRoot
  isOurs: (node: EventTarget | null) => boolean
  remove: () => void
}

export function createHost(document: Document): Host {
  let made: { element: HTMLElement; root: ShadowRoot } | undefined
  let returnsLeft = MOST_RETURNS

  function make(): { element: HTMLElement; root: ShadowRoot } {
    // In the namespace of XHTML, also where the page is XML.
    const element = document.createElementNS('http://www.w3.org/1999/xhtml', `${randomName()}-${randomName()}`) as HTMLElement
    const root = element.attachShadow({ mode: 'closed' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(':host{all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important}')
    root.adoptedStyleSheets = [sheet]
    document.documentElement.append(element)
    return { element, root }
  }

  return {
    root: () => {
      made ??= make()
      if (!made.element.isConnected && returnsLeft-- > 0) document.documentElement.append(made.element)
      return made.root
    },
    isOurs: (node) => made !== undefined && node === made.element,
    remove: () => {
      made?.element.remove()
      made = undefined
    },
  }
}
