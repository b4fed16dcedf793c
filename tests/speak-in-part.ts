import { speak, type MessageKey, type Say } from '../core/language/say.ts'

type Messages = Partial<Record<MessageKey, string>> & { locale: string }

/** Speaks a language of which a few messages are known; the others are said as their names. */
export function speakInPart(messages: Messages): void {
  const translate = (key: MessageKey, ...given: readonly (number | Record<string, unknown>)[]) => {
    const fields = given.find((one) => typeof one === 'object') ?? {}
    return (messages[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(fields[name]))
  }
  speak(translate as Say)
}
