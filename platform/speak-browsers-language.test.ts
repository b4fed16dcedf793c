import { afterEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { locale, say } from '../core/language/say.ts'
import { speakLanguage } from '../tests/speak-language.ts'
import { speakBrowsersLanguage } from './speak-browsers-language.ts'

afterEach(() => speakLanguage('en'))

function speakOf(messages: Readonly<Record<string, string>>): void {
  fakeBrowser.i18n.getMessage = ((name: string) => messages[name] ?? '') as typeof fakeBrowser.i18n.getMessage
  speakBrowsersLanguage()
}

it('says what the browser has by that name, its fields filled in', () => {
  speakOf({ locale: 'de-DE', annotator_position: '{mention}. {at} von {count}' })
  expect(locale()).toBe('de-DE')
  expect(say('annotator.position', { mention: '{at} $1', at: 2, count: 7 })).toBe('{at} $1. 2 von 7')
})

it.each([
  ['{count} Tag | {count} Tage', ['0 Tage', '1 Tag', '2 Tage']],
  ['kein Tag | {count} Tag | {count} Tage', ['kein Tag', '1 Tag', '2 Tage']],
  ['{count} 日', ['0 日', '1 日', '2 日']],
])('chooses the form of “%s” by what is counted, as WXT does', (message, forms) => {
  speakOf({ figure_daysAgo: message })
  expect([0, 1, 2].map((count) => say('figure.daysAgo', count, { count }))).toEqual(forms)
})
