import { i18n } from '#i18n'
import { speak } from '../core/language/say.ts'

/** The browser chose one of our languages by its own; every entrypoint calls this before it shows or writes a text. */
export function speakBrowsersLanguage(): void {
  speak(i18n.t)
}
