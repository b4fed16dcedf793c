/** What an element does to the text in it, by its tag alone: what a browser's own style sheet would make of it. */

export type Attributes = Readonly<Record<string, string | undefined>>

const words = (list: string) => new Set(list.split(' '))

const unseenTags = words(
  'head title script style noscript template svg iframe object embed audio video canvas map select datalist textarea annotation rp',
)
const inlineTags = words(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark math meter output progress ' +
    'q rb rt ruby s samp slot small span strike strong sub sup time tt u var wbr',
)
const emphasisTags = words('abbr b bdi bdo code del dfn em font i ins kbd mark q s samp strong sub sup u var')
const footerHolders = words('article section main blockquote figure li')
const chromeRoles = words('navigation contentinfo dialog alertdialog search')

export function isUnseen(tag: string, attributes: Attributes): boolean {
  if (tag === 'template') return attributes.shadowrootmode === undefined
  if (tag === 'dialog') return attributes.open === undefined
  if (unseenTags.has(tag)) return true
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true
  return /display:\s*none|visibility:\s*hidden/i.test(attributes.style ?? '')
}

/** Whether its text stands on lines of its own. A custom element does, unless it sits in running text. */
export function isBlock(tag: string, attributes: Attributes, isInRunningText: boolean): boolean {
  if (/display:\s*(block|flex|grid|table|list-item)/i.test(attributes.style ?? '')) return true
  if (tag.includes('-')) return !isInRunningText
  return !inlineTags.has(tag)
}

/** Tags that stress words inside a phrase; any other inline tag (span, small, time) marks off a phrase of its own. */
export function isEmphasis(tag: string): boolean {
  return emphasisTags.has(tag)
}

/** Holds a `<footer>` of its own, which then is no foot of the page. */
export function mayHoldFooter(tag: string): boolean {
  return footerHolders.has(tag)
}

/** Menus, the page's foot, dialogs: what surrounds the text of every page. */
export function isChrome(tag: string, attributes: Attributes, isHeldFooter: boolean): boolean {
  if (tag === 'footer') return !isHeldFooter
  return tag === 'nav' || tag === 'dialog' || chromeRoles.has(attributes.role ?? '')
}
