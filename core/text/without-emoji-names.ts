/** GitHub shows `:rocket:` as a picture. Elsewhere it is a word that nobody reads. */
export function withoutEmojiNames(text: string): string {
  return text.replace(/(?<!\S):[a-z+-][\w+-]*:(?!\S)/g, '')
}
