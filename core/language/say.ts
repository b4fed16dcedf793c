import type { GeneratedI18nStructure, i18n } from '#i18n'

export type Say = typeof i18n.t

/** A message of `locales/en.json`, its nested names joined by dots. */
export type MessageKey = keyof GeneratedI18nStructure

type Translate = (key: MessageKey, ...given: readonly unknown[]) => string

let translate: Translate = () => {
  throw new Error('No language is known yet')
}

/** What needs no filling in, for tables that say the same of hundreds of rows: asking the browser takes longer than the rest of a cell. */
const kept = new Map<MessageKey, string>()

/** Sets the language of this page or worker, once, when it starts. */
export function speak(translator: Say): void {
  translate = translator as Translate
  kept.clear()
}

/** A text of ours in the reader's language. */
export const say = ((key: MessageKey, ...given: readonly unknown[]) => {
  if (given.length > 0) return translate(key, ...given)
  const text = kept.get(key) ?? translate(key)
  kept.set(key, text)
  return text
}) as Say

/** What `Intl` and `lang` call the language that is spoken: that of the messages, which is English where the browser's is none of ours. */
export function locale(): string {
  return say('locale')
}
