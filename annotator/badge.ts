import { addStyle } from './add-style.ts'

const CSS_TEXT = `
span{display:inline-block;font:.72em/1 system-ui,sans-serif;font-variant-numeric:tabular-nums;white-space:nowrap;margin-inline:.35em .1em;padding:.1em .4em;border:1px solid color-mix(in srgb,currentColor 50%,transparent);border-radius:3px;user-select:none}
span.worn{border-style:dashed}
span::after{content:attr(data-text)}
@media(forced-colors:active){span{color:CanvasText}}
@media print{:host{display:none!important}}
`

/** One small element behind a name. Its text is generated content: copying, find in page and `textContent` stay as they were. */
export interface Badge {
  element: Element
  parent: Node
  /** Whether everything is as it was put in. */
  isWhole: () => boolean
  /** Takes it out and leaves what the page would have without it. */
  withdraw: () => void
}

/** What every badge of a session is made as. */
export interface BadgeKind {
  localName: string
  /** Whether it shows by itself, or by a style that the browser was handed. */
  display: 'inline' | 'none'
}

/** @returns undefined where the page no longer has that text */
export function createBadge(document: Document, kind: BadgeKind, { endContainer, endOffset }: AbstractRange, text: string, isWorn: boolean): Badge | undefined {
  const head = endContainer as Text
  const parent = head.parentElement
  if (!parent || endOffset > head.length) return undefined
  const root = build(document, kind, text, isWorn)
  const element = root.host
  const whole = head.data
  const tail = endOffset < head.length ? head.splitText(endOffset) : undefined
  head.after(element)
  const headText = head.data
  const tailText = tail?.data

  return {
    element,
    parent,
    isWhole: () =>
      head.parentNode === parent && head.nextSibling === element && head.data === headText && (!tail || (element.nextSibling === tail && tail.data === tailText)),
    withdraw: () => {
      // A page that took everything out and kept it will put this back as well.
      root.replaceChildren()
      element.remove()
      if (!tail || tail.data !== tailText) return
      // The page knows of one text only. Where it has that, or will put it next, the rest belongs to it, and goes with what was written anew.
      if (head.data === headText) head.data = whole
      tail.remove()
      tail.data = ''
    },
  }
}

function build(document: Document, { localName, display }: BadgeKind, text: string, isWorn: boolean): ShadowRoot {
  const element = document.createElement(localName)
  element.ariaHidden = 'true'
  const root = element.attachShadow({ mode: 'closed' })
  // In the colour of the text around it, which is legible on every ground, also once the page turns dark.
  addStyle(root, `:host{all:initial!important;color:inherit!important;display:${display}!important}${CSS_TEXT}`)
  const label = document.createElement('span')
  label.dataset['text'] = text
  // Its colour is the page's: another one might not be legible there.
  if (isWorn) label.className = 'worn'
  root.append(label)
  return root
}
