import { browser } from 'wxt/browser'
import { speak, type Say } from '../core/language/say.ts'

/** As `speakBrowsersLanguage`, for what every page with names pays: it counts nothing, and is a tenth of the weight. */
export function speakInPage(): void {
  const translate = (key: string, fields: Readonly<Record<string, string | number>> = {}) =>
    (browser.i18n.getMessage as (name: string) => string)(key.replaceAll('.', '_')).replace(/\{(\w+)\}/g, (_, name: string) => String(fields[name]))
  speak(translate as Say)
}
