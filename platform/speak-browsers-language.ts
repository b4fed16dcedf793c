import { browser } from 'wxt/browser'
import { speak, type Say } from '../core/language/say.ts'

type Fields = Readonly<Record<string, string | number>>

/**
 * The browser chose one of our languages by its own; every entrypoint calls this before it shows or writes a text. What WXT made of
 * `locales/` is read as WXT's own code reads it, at a tenth of its weight: a page pays for this before anything shows.
 */
export function speakBrowsersLanguage(): void {
  speak(((key: string, ...given: readonly (number | Fields)[]) => {
    const message = (browser.i18n.getMessage as (name: string) => string)(key.replaceAll('.', '_'))
    const [count] = given
    const fields = given.at(-1)
    const text = typeof count === 'number' ? formFor(count, message.split(' | ')) : message
    return typeof fields === 'object' ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(fields[name])) : text
  }) as Say)
}

/** Of `none | one | many`, of `one | many`, or of one form for all. */
function formFor(count: number, forms: readonly string[]): string {
  const [few = '', ...more] = forms
  const many = more.at(-1) ?? few
  if (count === 1) return more.length === 2 ? (more[0] ?? '') : few
  return count === 0 && more.length === 2 ? few : many
}
