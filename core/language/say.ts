import type { GeneratedI18nStructure, i18n } from '#i18n'

export type Say = typeof i18n.t

/** A message of `locales/en.json`, its nested names joined by dots. */
export type MessageKey = keyof GeneratedI18nStructure

let translate: Say = () => {
  throw new Error('A text was asked for before its language was known: say it when it is shown, not when its file is loaded.')
}

let spokenLocale: string | undefined

/** Sets the language of this page or worker, once, when it starts. */
export function speak(translator: Say): void {
  translate = translator
  spokenLocale = undefined
}

/** A text of ours in the reader's language. */
export const say = ((...asked: Parameters<Say>) => translate(...asked)) as Say

/** What `Intl` and `lang` call the language that is spoken: that of the messages, which is English where the browser's is none of ours. */
export function locale(): string {
  spokenLocale ??= say('locale')
  return spokenLocale
}
