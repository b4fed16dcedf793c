/** What the digest is made of, as it comes: what is read, and beside it what is looked up. */
export const digestColumns = {
  reading: ['editorial', 'labs', 'wire', 'papers', 'trending'],
  figures: ['since', 'lookup', 'picture', 'boards'],
} as const
export type DigestColumn = keyof typeof digestColumns
export type DigestPart<Column extends DigestColumn = DigestColumn> = (typeof digestColumns)[Column][number]

/** The parts of a column in the reader's order. A part that the order does not name stays behind the one that it comes behind. */
export function arrangeParts<Column extends DigestColumn>(column: Column, order: readonly string[]): DigestPart<Column>[] {
  const parts: readonly DigestPart<Column>[] = digestColumns[column]
  const arranged = parts.filter((part) => order.includes(part)).sort((a, b) => order.indexOf(a) - order.indexOf(b))
  for (const [place, part] of parts.entries()) {
    const before = parts[place - 1]
    if (!arranged.includes(part)) arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, part)
  }
  return arranged
}

/** @returns the order of both columns, with this part one place further up or down in its own, if there is one */
export function movePart(order: readonly string[], part: DigestPart, by: -1 | 1): DigestPart[] {
  const columns: DigestPart[][] = [arrangeParts('reading', order), arrangeParts('figures', order)]
  return columns.flatMap((parts) => {
    const from = parts.indexOf(part)
    const neighbour = parts[from + by]
    return from === -1 || neighbour === undefined ? parts : parts.with(from, neighbour).with(from + by, part)
  })
}
