import type { IndexedNames } from './mention.ts'
import { linesOfHead, readPlace, type PackedNames } from './packed-names.ts'

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
    const known = heads.get(head)
    if (known) return known
    const lines = linesOfHead(packed, head)
    if (lines.length === 0) return undefined
    const own = lines.findIndex((line) => line.startsWith('\t'))
    const node = new Branch(endOf, own < 0 ? undefined : lines.splice(own, 1)[0]?.slice(1), lines)
    heads.set(head, node)
    return node
  }
  return { next: { get, size: Infinity }, end: undefined }
}

class Branch<End> implements TokenNode<End> {
  private grown: Map<string, Branch<End>> | undefined
  private found: End | undefined
  private readonly endOf: EndOf<End>
  private place: string | undefined
  private readonly lines: string[]

  /**
   * @param place what its own line says behind the name
   * @param lines the longer ones, from here on
   */
  constructor(endOf: EndOf<End>, place?: string, lines: string[] = []) {
    this.endOf = endOf
    this.place = place
    this.lines = lines
  }

  get next(): ReadonlyMap<string, TokenNode<End>> {
    return (this.grown ??= this.grow())
  }

  get end(): End | undefined {
    return (this.found ??= this.place === undefined ? undefined : this.endOf(readPlace(this.place)))
  }

  private grow(): Map<string, Branch<End>> {
    const branches = new Map<string, Branch<End>>()
    for (const line of this.lines) {
      const stop = line.search(/[ \t]/)
      const token = line.slice(0, stop)
      const rest = line.slice(stop + 1)
      const branch = branches.get(token) ?? new Branch(this.endOf)
      branches.set(token, branch)
      if (line.charAt(stop) === ' ') branch.lines.push(rest)
      else branch.place = rest
    }
    return branches
  }
}
