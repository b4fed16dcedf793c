import type { ObjectDirective } from 'vue'

const STOPS = 'a[href], button, input, select, summary, [tabindex]'

/**
 * For a part that may go while something in it has the focus, as a button does that was pressed: what comes next in the page gets the
 * focus then, or, at the end, what comes before. Otherwise the reader's place would be lost.
 */
export const vHandOnFocus: ObjectDirective<HTMLElement> = {
  beforeUnmount(leaving) {
    if (!leaving.contains(document.activeElement)) return
    const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
      (stop) => !leaving.contains(stop) && stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility(),
    )
    const next = stops.find((stop) => leaving.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)
    ;(next ?? stops.at(-1))?.focus()
  },
}
