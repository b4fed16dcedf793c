import { say } from '../core/language/say.ts'

/** Puts a text on the clipboard. @returns what came of it, for the button that was pressed and for screen readers */
export function copyText(text: string): Promise<string> {
  return navigator.clipboard.writeText(text).then(
    () => say('notice.copied'),
    () => say('notice.notCopied'),
  )
}
