import { afterEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { locale, say } from '../core/language/say.ts'
import { speakLanguage } from '../tests/speak-language.ts'
import { speakInPage } from './speak-in-page.ts'

const messages: Readonly<Record<string, string>> = { locale: 'de-DE', annotator_position: '{mention}. {at} von {count}' }

afterEach(() => speakLanguage('en'))

it('says what the browser has by that name, its fields filled in', () => {
  fakeBrowser.i18n.getMessage = ((name: string) => messages[name] ?? '') as typeof fakeBrowser.i18n.getMessage
  speakInPage()
  expect(locale()).toBe('de-DE')
  expect(say('annotator.position', { mention: '{at} $1', at: 2, count: 7 })).toBe('{at} $1. 2 von 7')
})
