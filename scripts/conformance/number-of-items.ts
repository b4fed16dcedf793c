const counts: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

/** How many items an expectation says there are: `one item kept, six skipped`. Undefined where it leaves a choice, or says nothing. */
export function numberOfItems(expected: string): number | undefined {
  const [, word = ''] = /^(\w+) (?:separate )?items?\b(?! or)/.exec(expected) ?? []
  return counts[word]
}
