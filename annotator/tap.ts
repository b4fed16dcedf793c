/** What answers to a finger by itself, or holds what the reader writes. */
const PRESSABLE = [
  'a[href],area[href],button,summary,label,input,select,textarea,video,audio,[onclick]',
  '[contenteditable]:not([contenteditable="false" i])',
  ...['button', 'link', 'tab', 'menuitem', 'option', 'checkbox', 'radio', 'switch'].map((role) => `[role=${role}]`),
].join()

export function isTap(event: Event): event is PointerEvent {
  return event.isTrusted && event.type === 'click' && (event as PointerEvent).pointerType === 'touch'
}

/** Whether a tap is a press on something of the page: a link, a button. */
export function isForThePage(tap: Event): boolean {
  return tap.composedPath().some((node) => node instanceof Element && node.matches(PRESSABLE))
}
