import { join } from 'node:path'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'
import { speak, type Say } from '../core/language/say.ts'
import { ROOT } from './repository.ts'

type GetMessage = (key: string, substitutions?: readonly string[]) => string

/** Speaks a language of `locales/` where no browser does, by WXT's code and what it would hand to a browser. */
export async function speakLanguage(name: string): Promise<void> {
  const messages = generateChromeMessages(await parseMessagesFile(join(ROOT, 'locales', `${name}.json`)))
  const getMessage: GetMessage = (key, substitutions = []) =>
    messages[key]?.message.replace(/\$([$\d])/g, (_, place: string) => (place === '$' ? '$' : (substitutions[Number(place) - 1] ?? ''))) ?? ''
  const page = globalThis as { browser?: object; chrome?: object }
  const api = (page.browser ?? page.chrome ?? (page.chrome = {})) as { i18n?: object }
  api.i18n = { getMessage }
  const { createI18n } = await import('@wxt-dev/i18n')
  speak(createI18n().t as Say)
}
