const LONGEST = 35

/** @returns the BCP 47 tag in its usual spelling, `en-US` for `en_us`; undefined where there is none, or what is written is no tag */
export function readLanguageTag(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-') ?? ''
  if (tag === '' || tag.length > LONGEST) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
