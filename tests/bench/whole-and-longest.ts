export interface Span {
  start: number
  end: number
}

/** An automaton reports every match, inside of words and of longer names too; names are those that stand whole. */
export function wholeAndLongest(text: string, matches: readonly { begin: number; end: number }[]): Span[] {
  const isWordAt = (at: number) => /[a-z0-9]/i.test(text.charAt(at))
  const whole = matches.filter(({ begin, end }) => !isWordAt(begin - 1) && !isWordAt(end))
  const spans: Span[] = []
  for (const { begin, end } of whole.sort((a, b) => a.begin - b.begin || b.end - a.end)) {
    if (begin >= (spans.at(-1)?.end ?? 0)) spans.push({ start: begin, end })
  }
  return spans
}
