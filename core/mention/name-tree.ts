import type { IndexedNames } from './mention.ts'
import { readPlace, type PackedNames } from './packed-names.ts'

/** Names by their tokens. */
export interface TokenNode<End> {
  /** Where a further token leads. */
  readonly next: Pick<ReadonlyMap<string, TokenNode<End>>, 'get' | 'size'>
  /** What a name that ends here is the name of. */
  readonly end: End | undefined
}

type EndOf<End> = (place: IndexedNames[string]) => End | undefined

/** Grows where it is climbed only: a page names a few models of hundreds. */
export function nameTree<End>(packed: PackedNames, endOf: EndOf<End>): TokenNode<End> {
  const heads = new Map<string, TokenNode<End>>()
  const get = (head: string) => {
    let node = heads.get(head)
    const lines = node || !Object.hasOwn(packed, head) ? undefined : packed[head]
    if (lines !== undefined) heads.set(head, (node = new Branch(lines.split('\n'), endOf)))
    return node
  }
  return { next: { get, size: Infinity }, end: undefined }
}

/** Its lines are what is left of the packed ones behind the tokens that lead to it. */
class Branch<End> implements TokenNode<End> {
  readonly end: End | undefined
  private readonly lines: readonly string[]
  private readonly endOf: EndOf<End>
  private grown: ReadonlyMap<string, TokenNode<End>> | undefined

  constructor(lines: readonly string[], endOf: EndOf<End>) {
    const last = lines.find(isEnd)
    this.lines = lines
    this.endOf = endOf
    this.end = last === undefined ? undefined : endOf(readPlace(last.slice(1)))
  }

  get next(): ReadonlyMap<string, TokenNode<End>> {
    return (this.grown ??= this.grow())
  }

  private grow(): ReadonlyMap<string, TokenNode<End>> {
    const linesByToken = new Map<string, string[]>()
    for (const line of this.lines) {
      if (isEnd(line)) continue
      const stop = line.search(/[ \t]/)
      const token = line.slice(0, stop)
      const rest = line.slice(line.charAt(stop) === ' ' ? stop + 1 : stop)
      const others = linesByToken.get(token)
      if (others) others.push(rest)
      else linesByToken.set(token, [rest])
    }
    return new Map([...linesByToken].map(([token, lines]) => [token, new Branch(lines, this.endOf)]))
  }
}

function isEnd(line: string): boolean {
  return line.startsWith('\t')
}
