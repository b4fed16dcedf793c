import { onScopeDispose } from 'vue'
import { pageActionOf, type PageAction } from '../core/reading/page-keys.ts'

const WRITTEN_IN = 'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"], [type="radio"], [type="button"])'
/** Held down, they would do and undo. */
const ONCE: readonly PageAction[] = ['save', 'markRead', 'copy', 'showKeys']

/** Does what the page's keys are for, as long as nothing is written and no dialog is open. Every other key stays the browser's. */
export function usePageKeys(areLettersOn: () => boolean, handlers: Partial<Record<PageAction, () => void>>): void {
  function press(event: KeyboardEvent): void {
    const action = pageActionOf(event, areLettersOn())
    const handle = action && handlers[action]
    if (!handle || event.defaultPrevented || isElsewhere(event.target)) return
    event.preventDefault()
    if (!event.repeat || !ONCE.includes(action)) handle()
  }
  window.addEventListener('keydown', press)
  onScopeDispose(() => window.removeEventListener('keydown', press))
}

function isElsewhere(target: EventTarget | null): boolean {
  return (target instanceof Element && target.closest(WRITTEN_IN) !== null) || document.querySelector('dialog[open]') !== null
}
