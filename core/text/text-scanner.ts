/** A place in a text, moved from left to right. */
export class TextScanner {
  protected at = 0
  protected readonly source: string
  /** What was looked for to the end and not found is not looked for again. */
  private readonly missing = new Set<string>()

  constructor(source: string) {
    this.source = source
  }

  /** Moves behind what a sticky pattern finds here. */
  protected match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source) ?? undefined
    if (found) this.at = pattern.lastIndex
    return found
  }

  protected take(words: string): boolean {
    if (!this.source.startsWith(words, this.at)) return false
    this.at += words.length
    return true
  }

  /** The next character, whole. */
  protected next(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0)
    this.at += character.length
    return character
  }

  /** Where `mark` stands next, without a backslash before it. Moves nothing. */
  protected find(mark: string, from: number): number | undefined {
    if (this.missing.has(mark)) return undefined
    let at = this.source.indexOf(mark, from)
    while (at > 0 && !mark.startsWith('\\') && this.source[at - 1] === '\\') at = this.source.indexOf(mark, at + 1)
    if (at < 0) this.missing.add(mark)
    return at < 0 ? undefined : at
  }
}
