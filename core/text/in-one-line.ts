/** A short text that no line break parts. */
export function inOneLine(text: string): string {
  return text.replaceAll(' ', '\u00A0')
}
