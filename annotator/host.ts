import { addStyle } from './add-style.ts'
import { randomName } from './random-name.ts'

/** So often the element is put back into a page that throws it out; then the page has its way. */
const MOST_RETURNS = 3

/** The one element that the annotator adds to a page, beside `body`: made when it is first needed, with a closed shadow root. */
export interface Host {
  /** Where to put things. Puts the element back if the page threw it out, a few times. */
  root: () => ShadowRoot
  /** Calls back once what is put there can show: at once, where the style need not come from elsewhere. */
  whenDressed: (onDressed: () => void) => void
  isOurs: (node: EventTarget | null) => boolean
  remove: () => void
}

/**
 * Hands a style to the browser, which takes it back by itself when the extension ends. Needed where a script ends without being told
 * (Firefox): what it left in the page then shows no more. Tells in the end whether the style is there.
 */
export type Dress = (css: string) => Promise<boolean>

/** Known only to who may look into closed roots: the page may not. */
const MARKER = 'inference-report-companion'

export function createHost(document: Document, dress?: Dress): Host {
  let made: ShadowRoot | undefined
  let returnsLeft = MOST_RETURNS
  let dressed: Promise<boolean> | undefined

  function make(): ShadowRoot {
    removeForgotten(document)
    const name = `${randomName()}-${randomName()}`
    const element = document.createElement(name)
    const root = element.attachShadow({ mode: 'closed' })
    // Without a box of its own it is nothing to layout, selection, text and the accessibility tree.
    addStyle(root, `:host{all:initial!important;display:${dress ? 'none' : 'contents'}!important}`)
    dressed = dress?.(`${name}{display:contents!important}`)
    const marker = document.createElement('i')
    marker.className = MARKER
    marker.hidden = true
    root.append(marker)
    document.documentElement.append(element)
    return root
  }

  return {
    root: () => {
      made ??= make()
      if (!made.isConnected && returnsLeft-- > 0) document.documentElement.append(made.host)
      return made
    },
    whenDressed: (onDressed) => {
      if (dressed) void dressed.then((isDressed) => isDressed && onDressed())
      else onDressed()
    },
    isOurs: (node) => made !== undefined && node === made.host,
    remove: () => {
      made?.host.remove()
      made = undefined
    },
  }
}

/** Has what is put there measure in the viewport's pixels, also where the page's root has a `zoom` of its own. */
export function takeBackZoom(element: HTMLElement): void {
  element.style.zoom = String(1 / element.ownerDocument.documentElement.currentCSSZoom)
}

/** What an earlier life of the extension could not take with it, because it was ended without being told. */
function removeForgotten(document: Document): void {
  for (const child of document.documentElement.children) {
    const root = (child as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
    if (root?.querySelector(`.${MARKER}`)) child.remove()
  }
}
