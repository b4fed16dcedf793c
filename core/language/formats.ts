import { locale } from './say.ts'

/** Makes for the language that is spoken, when first asked; makes anew only when another one is. */
function perLocale<Made>(make: (locale: string) => Made): () => Made {
  let kept: { locale: string; made: Made } | undefined
  return () => {
    const spoken = locale()
    if (kept?.locale !== spoken) kept = { locale: spoken, made: make(spoken) }
    return kept.made
  }
}

/** Numbers go by the language alone: Britain writes `1.05m` where we write `1.05M`. */
export function numberFormat(options: Intl.NumberFormatOptions): (value: number) => string {
  const format = perLocale((spoken) => new Intl.NumberFormat(new Intl.Locale(spoken).language, options))
  return (value) => format().format(value)
}

export function dateFormat(options: Intl.DateTimeFormatOptions): (atMs: number) => string {
  const format = perLocale((spoken) => new Intl.DateTimeFormat(spoken, options))
  return (atMs) => format().format(atMs)
}

const andList = perLocale((spoken) => new Intl.ListFormat(spoken, { type: 'conjunction' }))

/** `GPT-5.5, GLM-5 and Kimi K2.6` */
export function listWithAnd(parts: readonly string[]): string {
  return andList().format(parts)
}
