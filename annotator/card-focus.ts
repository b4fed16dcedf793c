/** What has the focus, also inside the page's own open shadow roots. */
export function focusedIn(document: Document): Element | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused
}

/** Leads Tab from the last stop of `card` to its first, and back. */
export function keepTabInside(tab: KeyboardEvent, card: HTMLElement, focused: Element | null): void {
  const stops = [...card.querySelectorAll<HTMLElement>('a,button')]
  const [from, to] = tab.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
  if (from && focused !== from && !(tab.shiftKey && focused === card)) return
  tab.preventDefault()
  to?.focus()
}
