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
  private readonly lines: string[]
  private readonly endOf: EndOf<End>
  private grown: ReadonlyMap<string, TokenNode<End>> | undefined
  private found: { end: End | undefined } | undefined

  constructor(lines: string[], endOf: EndOf<End>) {
    this.lines = lines
    this.endOf = endOf
  }

  get next(): ReadonlyMap<string, TokenNode<End>> {
    return (this.grown ??= this.grow())
  }

  get end(): End | undefined {
    return (this.found ??= this.find()).end
  }

  private find(): { end: End | undefined } {
    const last = this.lines.find(isEnd)
    return { end: last === undefined ? undefined : this.endOf(readPlace(last.slice(1))) }
  }

  private grow(): ReadonlyMap<string, TokenNode<End>> {
    const branches = new Map<string, Branch<End>>()
    let token = ''
    let lines: string[] = []
    for (const line of this.lines) {
      if (isEnd(line)) continue
      const space = line.indexOf(' ')
      const stop = space < 0 ? line.indexOf('\t') : space
      // Most lines begin as the one before.
      if (stop !== token.length || !line.startsWith(token)) {
        token = line.slice(0, stop)
        lines = branches.get(token)?.lines ?? []
        branches.set(token, branches.get(token) ?? new Branch(lines, this.endOf))
      }
      lines.push(line.slice(space < 0 ? stop : stop + 1))
    }
    return branches
  }
}

function isEnd(line: string): boolean {
  return line.startsWith('\t')
}
